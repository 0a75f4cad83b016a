package org.heard.kit.problem;

import java.util.List;

/** An error answer as of RFC 9457, thrown. It holds no personal data. */
public class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient List<FieldError> errors;

    public Problem(int status, String code, String detail, FieldError... errors) {
        this(status, code, detail, List.of(errors));
    }

    public Problem(int status, String code, String detail, List<FieldError> errors) {
        super(detail, null, false, false);
        this.status = status;
        this.code = code;
        this.errors = List.copyOf(errors);
    }

    /** A 400 about one field, its code being the problem's too. */
    public static Problem ofField(String pointer, String code, String detail) {
        return new Problem(400, code, detail, new FieldError(pointer, code, detail));
    }

    /** The same for an unknown id and for another council's: it does not exist. */
    public static Problem notFound() {
        return new Problem(404, "not-found", "There is nothing here.");
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public List<FieldError> errors() {
        return errors;
    }
}
