package org.heard.procedure.complaint.term;

/**
 * Something that the investigator or the panel asks the council to do.
 *
 * @param number counted through the complaint, from 1
 */
public record Recommendation(int number, Sealed words) {}
