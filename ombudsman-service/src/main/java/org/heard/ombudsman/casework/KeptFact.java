package org.heard.ombudsman.casework;

import java.time.LocalDate;

/**
 * A fact with its record.
 *
 * @param sequence its place in the case, from 1
 * @param recordedBy a sign-in name, or the name of a job
 */
public record KeptFact(long sequence, CaseFact fact, LocalDate recordedOn, String recordedBy) {}
