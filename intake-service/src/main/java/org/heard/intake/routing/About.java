package org.heard.intake.routing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a point of complaint is about: the subject by which the routing table decides its procedure (domain rules §2.2, §4.3).
 */
public enum About {
    LOOKED_AFTER_CARE("looked-after-care"),
    CHILD_IN_NEED("child-in-need"),
    CHILD_AND_FAMILY_ASSESSMENT("child-and-family-assessment"),
    LEAVING_CARE("leaving-care"),
    SHORT_BREAKS("short-breaks"),
    FOSTERING_SERVICE("fostering-service"),
    SPECIAL_GUARDIANSHIP_SUPPORT("special-guardianship-support"),
    ADOPTION_SUPPORT("adoption-support"),
    /** Functions of Parts 4 and 5 that SI 2006/1738 reg 3 lists: care and supervision orders, contact, emergencies. */
    CARE_OR_EMERGENCY_ORDER("care-or-emergency-order"),
    /** Functions of the Adoption and Children Act 2002 that reg 4 lists: placing a child, and taking a child back. */
    ADOPTION_PLACEMENT("adoption-placement"),
    CHILD_PROTECTION_CONFERENCE("child-protection-conference"),
    CHILD_PROTECTION_ENQUIRY("child-protection-enquiry"),
    COURT_REPORT("court-report"),
    TREATMENT_OF_ADULT("treatment-of-adult"),
    COURT_DECISION("court-decision"),
    EDUCATION_HEALTH_AND_CARE_PLAN("education-health-and-care-plan"),
    EDUCATION_PLAN_CONTENTS("education-plan-contents"),
    SCHOOL_TRANSPORT("school-transport"),
    SCHOOL_ADMISSION("school-admission"),
    SCHOOL("school"),
    DATA_PROTECTION("data-protection"),
    CARER_APPROVAL("carer-approval"),
    REGISTERED_PROVIDER("registered-provider"),
    HEALTH_SERVICE("health-service"),
    POLICE("police"),
    CAFCASS("cafcass"),
    ADULT_SOCIAL_CARE("adult-social-care"),
    STAFF_GRIEVANCE("staff-grievance"),
    OTHER("other");

    private final String code;

    About(String code) {
        this.code = code;
    }

    /** The subject with this code; empty where the table does not know it. */
    public static Optional<About> of(String code) {
        return Arrays.stream(values()).filter(about -> about.code.equals(code)).findFirst();
    }

    @JsonValue
    @Override
    public String toString() {
        return code;
    }
}
