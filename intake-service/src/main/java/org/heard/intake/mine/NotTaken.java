package org.heard.intake.mine;

/**
 * What somebody wrote to the Ombudsman, and why it was not taken.
 *
 * @param at the field it stands in
 * @param key of why; null when nothing is wrong
 * @param words as they were written
 */
public record NotTaken(String at, String key, String words) {

    static final NotTaken NOTHING = new NotTaken("", null, "");

    /** The field of an answer to something, or of a comment on it. */
    static String field(String of) {
        return "words-" + of;
    }

    /** Whether it is that of this one. */
    public boolean isAt(Object of) {
        return key != null && at.equals(field(of.toString()));
    }
}
