package org.heard.intake.telling;

import java.util.UUID;

/**
 * A recording in which somebody says what happened.
 *
 * @param file under which its parts are kept
 * @param name what its person calls it
 * @param bytes how long it is, without what told where it was made
 */
record VoiceNote(UUID file, String name, long bytes) {}
