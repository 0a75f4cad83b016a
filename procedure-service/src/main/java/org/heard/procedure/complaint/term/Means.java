package org.heard.procedure.complaint.term;

/** How somebody asked. No form may be demanded (R-S2-1). */
public enum Means implements Coded {
    TEXT("text"),
    EMAIL("email"),
    LETTER("letter"),
    PHONE("phone"),
    IN_PERSON("in-person"),
    WEB("web");

    private final String code;

    Means(String code) {
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
