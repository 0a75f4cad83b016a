package org.heard.procedure.complaint.term;

/**
 * Words that only the complaint's own key opens.
 *
 * @param box the words, encrypted with the data key of their complaint; Base64
 * @param commitment {@code sha-256:<hex>} of a secret salt and the words: proves them when they are opened, tells nothing before
 */
public record Sealed(String box, String commitment) {}
