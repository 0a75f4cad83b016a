package org.heard.intake.routing;

import com.fasterxml.jackson.annotation.JsonValue;

/** Who complains (CA 1989 s26(3), (3B), (3C), s24D; domain rules §2.1). */
public enum ComplainantKind {
    CHILD("child"),
    CARE_LEAVER("care-leaver"),
    PARENT("parent"),
    CARER("carer"),
    /** A special guardian, or somebody who asked to be assessed as one (s26(3C)). */
    SPECIAL_GUARDIAN("special-guardian"),
    /** Somebody who wishes to adopt, or has adopted (s26(3B)). */
    ADOPTER("adopter"),
    /** Somebody who was adopted (s26(3B)). */
    ADOPTED_PERSON("adopted-person"),
    OTHER("other"),
    /** Nobody said who they are; the complaint is not refused for it (R-EX-9). */
    ANONYMOUS("anonymous");

    private final String code;

    ComplainantKind(String code) {
        this.code = code;
    }

    @JsonValue
    @Override
    public String toString() {
        return code;
    }

    /** Whether s26A advocacy and every promise to young people is owed to the complainant in person. */
    public boolean isYoungPerson() {
        return this == CHILD || this == CARE_LEAVER;
    }

    /** Whether the law lists them; anybody else needs a decision on sufficient interest first (s26(3)(e), R-WHO-4). */
    boolean isListed() {
        return this != OTHER && this != ANONYMOUS;
    }
}
