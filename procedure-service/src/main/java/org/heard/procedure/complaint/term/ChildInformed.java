package org.heard.procedure.complaint.term;

/** Whether the child was told of a decision (R-WHO-4). */
public enum ChildInformed implements Coded {
    INFORMED("informed"),
    NOT_APPROPRIATE("not-appropriate");

    private final String code;

    ChildInformed(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String toString() {
        return code;
    }
}
