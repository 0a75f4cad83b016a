package org.heard.journeys.verify;

/**
 * A command that a caller was told is done.
 *
 * @param key its idempotency key
 * @param complaint the id in the answer
 * @param version the version in the answer's ETag
 * @param lodging whether it is a lodging; else a step of procedure-service
 */
public record Acknowledged(String key, String complaint, long version, boolean lodging) {}
