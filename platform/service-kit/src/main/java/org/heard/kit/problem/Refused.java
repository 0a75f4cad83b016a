package org.heard.kit.problem;

/**
 * The rules do not allow it. The code is constant, kebab-case, and a line of docs/language.md; over REST it is a 409.
 */
public class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    /** @param sentence what a clerk should know, in plain words and without anybody's data */
    public Refused(String code, String sentence) {
        super(sentence, null, false, false);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
