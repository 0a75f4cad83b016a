package org.heard.procedure.complaint.term;

/** A word that is stored and sent by its code, kebab-case and for ever. */
public interface Coded {

    /** The code. */
    String code();
}
