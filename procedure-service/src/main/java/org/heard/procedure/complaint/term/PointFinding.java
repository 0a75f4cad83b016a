package org.heard.procedure.complaint.term;

/**
 * What one stage says of one point.
 *
 * @param point its number in the complaint's ledger, from 1
 * @param evidence what it rests on; may be absent
 * @param reasons why it was found so
 */
public record PointFinding(int point, Finding finding, Sealed evidence, Sealed reasons) {}
