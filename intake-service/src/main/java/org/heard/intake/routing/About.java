package org.heard.intake.routing;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What a point of complaint is about: the subject that decides its procedure (domain rules §2.2, §4.3).
 */
public enum About {
    LOOKED_AFTER_CARE("looked-after-care", "ROUTE-6"),
    CHILD_IN_NEED("child-in-need", "ROUTE-6"),
    CHILD_AND_FAMILY_ASSESSMENT("child-and-family-assessment", "ROUTE-6"),
    LEAVING_CARE("leaving-care", "ROUTE-6"),
    SHORT_BREAKS("short-breaks", "ROUTE-6"),
    FOSTERING_SERVICE("fostering-service", "ROUTE-6"),
    SPECIAL_GUARDIANSHIP_SUPPORT("special-guardianship-support", "ROUTE-6"),
    ADOPTION_SUPPORT("adoption-support", "ROUTE-6"),
    CHILD_PROTECTION_CONFERENCE("child-protection-conference", "ROUTE-4"),
    CHILD_PROTECTION_ENQUIRY("child-protection-enquiry", "ROUTE-5"),
    COURT_REPORT("court-report", "ROUTE-8"),
    TREATMENT_OF_ADULT("treatment-of-adult", "ROUTE-8"),
    COURT_DECISION("court-decision", "ROUTE-2"),
    EDUCATION_HEALTH_AND_CARE_PLAN("education-health-and-care-plan", "ROUTE-9"),
    SCHOOL("school", "ROUTE-10"),
    DATA_PROTECTION("data-protection", "ROUTE-11"),
    CARER_APPROVAL("carer-approval", "ROUTE-12"),
    REGISTERED_PROVIDER("registered-provider", "ROUTE-13"),
    HEALTH_SERVICE("health-service", "ROUTE-14"),
    POLICE("police", "ROUTE-15"),
    CAFCASS("cafcass", "ROUTE-16"),
    ADULT_SOCIAL_CARE("adult-social-care", "ROUTE-17"),
    STAFF_GRIEVANCE("staff-grievance", "ROUTE-18"),
    OTHER("other", "ROUTE-19");

    private final String code;
    private final String row;

    About(String code, String row) {
        this.code = code;
        this.row = row;
    }

    @JsonValue
    @Override
    public String toString() {
        return code;
    }

    /** The row of the decision table that fits a complainant of domain rules §2.1. */
    String row() {
        return row;
    }
}
