package org.heard.procedure.sealing;

/**
 * Words that were sealed.
 *
 * @param salt hexadecimal; SHA-256 of salt and words is the commitment they were stored with
 * @param text the words, or {@link #ERASED}
 */
public record Opened(String salt, String text) {

    /** What stands in the place of words whose key was destroyed. */
    public static final String ERASED = "[erased]";

    static final Opened NOTHING = new Opened("", ERASED);
}
