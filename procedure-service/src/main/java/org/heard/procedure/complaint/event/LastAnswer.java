package org.heard.procedure.complaint.event;

/** After this the council has nothing more to answer, whichever procedure it is. */
public interface LastAnswer {

    /** Whether it is one; what the council decided may leave something to answer. */
    default boolean endsTheProcedure() {
        return true;
    }

    /** Whether a fact is one. */
    static boolean is(ComplaintEvent fact) {
        return fact instanceof LastAnswer answer && answer.endsTheProcedure();
    }
}
