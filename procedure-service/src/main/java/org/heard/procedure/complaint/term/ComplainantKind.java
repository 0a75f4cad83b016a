package org.heard.procedure.complaint.term;

/** Who complains (CA 1989 s26(3), (3B), (3C), s24D). */
public enum ComplainantKind implements Coded {
    CHILD("child"),
    CARE_LEAVER("care-leaver"),
    PARENT("parent"),
    CARER("carer"),
    SPECIAL_GUARDIAN("special-guardian"),
    ADOPTER("adopter"),
    ADOPTED_PERSON("adopted-person"),
    /** Nobody whom the Act lists: sufficient interest is to be decided. */
    OTHER("other");

    private final String code;

    ComplainantKind(String code) {
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
