package org.heard.workingdays;

import java.time.LocalDate;

/**
 * A day that a count of working days passed over.
 *
 * @param date the day
 * @param because {@code Saturday}, {@code Sunday} or the name of the holiday; the holiday's name where both are true
 */
public record Skipped(LocalDate date, String because) {}
