package org.heard.kit.problem;

import java.util.List;

/**
 * The rules do not allow it. The code is constant, kebab-case, and a line of docs/language.md; over REST it is a 409.
 */
public class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<FieldError> errors;

    /** @param sentence what a clerk should know, in plain words and without anybody's data */
    public Refused(String code, String sentence) {
        this(code, sentence, List.of());
    }

    /** @param errors what of the request stands in the way, one by one */
    public Refused(String code, String sentence, List<FieldError> errors) {
        super(sentence, null, false, false);
        this.code = code;
        this.errors = List.copyOf(errors);
    }

    public String code() {
        return code;
    }

    public List<FieldError> errors() {
        return errors;
    }
}
