package org.heard.intake.routing;

import java.util.List;
import org.heard.intake.routing.Route.Precedent;

/** A row of the decision table (domain rules §4.3): which procedure it gives, in plain words, and what was decided before. */
enum Row {
    /** Adds to the other rows; decides no procedure. */
    CHILD_AT_RISK(
            1,
            null,
            "A child may be in danger. The people who keep children safe are told now. The complaint goes on."),
    /** The same, where somebody who works with children is said to have done harm. */
    HARM_BY_WORKER(
            1,
            null,
            "Somebody who works with children may have done harm. The officer for such cases is told now. The complaint goes"
                    + " on."),
    COURT(2, "signposted", "A court decided this. Only a court can change it. A lawyer can help."),
    /** Adds to the other rows; decides no procedure. */
    PROCEEDINGS(
            3, null, "A case is going on elsewhere. Somebody decides, with reasons, whether a part must wait for it."),
    CONFERENCE(4, "conference", "This is about a child protection conference. Its chair looks at it first."),
    CHILD_PROTECTION(
            5,
            "corporate",
            "This is about child protection work. The council's general procedure is for that.",
            new Precedent(
                    "23 020 509",
                    "West Northamptonshire",
                    "Core group and safeguarding referral: corporate is right.")),
    CHILDRENS_SERVICES(
            6,
            "statutory",
            "This is about help for a child. The law gives it three stages, each with a time limit.",
            new Precedent("23 008 191", "Central Bedfordshire", "A child protection part does not take it out."),
            new Precedent("21 007 430", "Wiltshire", "A child protection part does not take it out."),
            new Precedent("25 003 695", "Wolverhampton", "A child protection part does not take it out."),
            new Precedent("23 013 837", "Somerset", "A section 17 assessment falls under the statutory procedure.")),
    MIXED(7, null, "All your points get one answer, in the procedure that protects you most."),
    NOT_THE_CHILDS(8, "corporate", "The council's general procedure is for this."),
    EDUCATION(9, "corporate", "The council's general procedure is for delays. A tribunal decides what a plan says."),
    TRIBUNAL(9, "signposted", "A tribunal decides what a plan says. The council's general procedure is for delays."),
    SCHOOL(10, "signposted", "The school's governors look at what happens in a school."),
    DATA_PROTECTION(
            11, "signposted", "The council's data protection team looks at this, then the Information Commissioner."),
    CARER_APPROVAL(12, "signposted", "A review panel looks at who may foster or adopt."),
    PROVIDER(13, "signposted", "The home or agency answers first. The council stays responsible."),
    HEALTH(14, "signposted", "The health service answers this."),
    POLICE(15, "signposted", "The police complaints body looks at this."),
    FAMILY_COURT_SERVICE(
            16, "signposted", "Another body looks at this: the court's family service or the social work regulator."),
    ADULT_CARE(17, "signposted", "This is about care for an adult. Another procedure is for that."),
    STAFF(18, "signposted", "This is about somebody's work. It is not for a complaint."),
    EVERYTHING_ELSE(19, "corporate", "The council's general procedure is for this.");

    private final int number;
    private final String procedure;
    private final String text;
    private final List<Precedent> precedents;

    Row(int number, String procedure, String text, Precedent... precedents) {
        this.number = number;
        this.procedure = procedure;
        this.text = text;
        this.precedents = List.of(precedents);
    }

    /** Its place in the table: the first that fits decides. */
    int number() {
        return number;
    }

    /** What it decides; null for a row that only adds. */
    String procedure() {
        return procedure;
    }

    List<Precedent> precedents() {
        return precedents;
    }

    String text() {
        return text;
    }

    @Override
    public String toString() {
        return "ROUTE-" + number;
    }
}
