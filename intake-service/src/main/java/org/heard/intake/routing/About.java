package org.heard.intake.routing;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What a point of complaint is about: the subject that decides its procedure (domain rules §2.2, §4.3).
 */
public enum About {
    LOOKED_AFTER_CARE("looked-after-care", Row.CHILDRENS_SERVICES),
    CHILD_IN_NEED("child-in-need", Row.CHILDRENS_SERVICES),
    CHILD_AND_FAMILY_ASSESSMENT("child-and-family-assessment", Row.CHILDRENS_SERVICES),
    LEAVING_CARE("leaving-care", Row.CHILDRENS_SERVICES),
    SHORT_BREAKS("short-breaks", Row.CHILDRENS_SERVICES),
    FOSTERING_SERVICE("fostering-service", Row.CHILDRENS_SERVICES),
    SPECIAL_GUARDIANSHIP_SUPPORT("special-guardianship-support", Row.CHILDRENS_SERVICES),
    ADOPTION_SUPPORT("adoption-support", Row.CHILDRENS_SERVICES),
    /** Functions of Parts 4 and 5 that SI 2006/1738 reg 3 lists: care and supervision orders, contact, emergencies. */
    CARE_OR_EMERGENCY_ORDER("care-or-emergency-order", Row.CHILDRENS_SERVICES),
    /** Functions of the Adoption and Children Act 2002 that reg 4 lists: placing a child, and taking a child back. */
    ADOPTION_PLACEMENT("adoption-placement", Row.CHILDRENS_SERVICES),
    CHILD_PROTECTION_CONFERENCE("child-protection-conference", Row.CONFERENCE),
    CHILD_PROTECTION_ENQUIRY("child-protection-enquiry", Row.CHILD_PROTECTION),
    COURT_REPORT("court-report", Row.NOT_THE_CHILDS),
    TREATMENT_OF_ADULT("treatment-of-adult", Row.NOT_THE_CHILDS),
    COURT_DECISION("court-decision", Row.COURT),
    EDUCATION_HEALTH_AND_CARE_PLAN("education-health-and-care-plan", Row.EDUCATION),
    EDUCATION_PLAN_CONTENTS("education-plan-contents", Row.TRIBUNAL),
    SCHOOL_TRANSPORT("school-transport", Row.EDUCATION),
    SCHOOL_ADMISSION("school-admission", Row.EDUCATION),
    SCHOOL("school", Row.SCHOOL),
    DATA_PROTECTION("data-protection", Row.DATA_PROTECTION),
    CARER_APPROVAL("carer-approval", Row.CARER_APPROVAL),
    REGISTERED_PROVIDER("registered-provider", Row.PROVIDER),
    HEALTH_SERVICE("health-service", Row.HEALTH),
    POLICE("police", Row.POLICE),
    CAFCASS("cafcass", Row.FAMILY_COURT_SERVICE),
    ADULT_SOCIAL_CARE("adult-social-care", Row.ADULT_CARE),
    STAFF_GRIEVANCE("staff-grievance", Row.STAFF),
    OTHER("other", Row.EVERYTHING_ELSE);

    private final String code;
    private final Row row;

    About(String code, Row row) {
        this.code = code;
        this.row = row;
    }

    @JsonValue
    @Override
    public String toString() {
        return code;
    }

    /** The row of the decision table that fits a complainant of domain rules §2.1. */
    Row row() {
        return row;
    }
}
