package org.heard.ombudsman.casework;

/**
 * The Ombudsman's own times, in calendar days.
 *
 * @param announceDaysBefore a recommendation's last day is announced so long before
 * @param publishDaysAfter a statement is published so long after the decision
 */
public record DueDays(int announceDaysBefore, int publishDaysAfter) {}
