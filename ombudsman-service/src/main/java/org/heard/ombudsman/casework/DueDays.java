package org.heard.ombudsman.casework;

/**
 * The Ombudsman's own times, in calendar days.
 *
 * @param announceDaysBefore the last day of a recommendation, or of an enquiry, is announced so long before
 * @param publishDaysAfter a statement is published so long after the decision
 */
public record DueDays(int announceDaysBefore, int publishDaysAfter) {}
