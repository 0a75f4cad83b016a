package org.heard.procedure.complaint.event;

/** After this the council has nothing more to answer, whichever procedure it is. */
public interface LastAnswer {}
