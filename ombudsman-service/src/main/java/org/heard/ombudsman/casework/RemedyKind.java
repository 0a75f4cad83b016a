package org.heard.ombudsman.casework;

import com.fasterxml.jackson.annotation.JsonValue;

/** What the Ombudsman recommends (domain rules 6.6), in the order in which each is considered. */
public enum RemedyKind {
    APOLOGY(For.PERSON),
    CORRECT_RECORDS(For.PERSON),
    PAYMENT_QUANTIFIABLE_LOSS(For.PERSON),
    PAYMENT_DISTRESS(For.PERSON),
    PAYMENT_TIME_AND_TROUBLE(For.PERSON),
    PAYMENT_LOSS_OF_SERVICE(For.PERSON),
    NEW_DECISION(For.PERSON),
    PROVIDE_SERVICES(For.PERSON),
    PROVIDE_INFORMATION(For.PERSON),
    START_STAGE_2(For.PROCEDURE),
    COMPLETE_STAGE_2(For.PROCEDURE),
    HOLD_PANEL(For.PROCEDURE),
    WRITE_TO_OTHERS(For.PROCEDURE),
    CHANGE_PROCEDURE(For.SERVICE),
    TRAIN_STAFF(For.SERVICE),
    REMIND_STAFF(For.SERVICE),
    AUDIT_CASES(For.SERVICE);

    /** Whom it puts right. */
    public enum For {
        PERSON,
        PROCEDURE,
        SERVICE
    }

    private final For whom;

    RemedyKind(For whom) {
        this.whom = whom;
    }

    /** Whether it is a sum of money. */
    public boolean isPayment() {
        return name().startsWith("PAYMENT_");
    }

    /** Service improvements are published by themselves. */
    public For whom() {
        return whom;
    }

    @JsonValue
    @Override
    public String toString() {
        return Codes.of(this);
    }
}
