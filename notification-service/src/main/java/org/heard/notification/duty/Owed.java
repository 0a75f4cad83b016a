package org.heard.notification.duty;

import java.time.LocalDate;
import java.util.Map;

/**
 * Something that an event makes us owe to the complainant.
 *
 * @param letter name of the letter's text
 * @param values what stands in its gaps: dates, and fixed words
 */
public record Owed(Tell what, LocalDate dueBy, String letter, Map<String, Object> values) {}
