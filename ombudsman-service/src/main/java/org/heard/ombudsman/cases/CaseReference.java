package org.heard.ombudsman.cases;

import java.time.LocalDate;
import java.time.Month;

/**
 * A reference of the Ombudsman's form, {@code 26 000 001}: two digits of the year that begins on 1 April, and a number
 * within it. Ours are given by a sandbox and say so in {@link #ISSUED_BY}, lest they be taken for the Ombudsman's own.
 *
 * @param year the calendar year in which the year began
 * @param number from 1, without gaps
 */
public record CaseReference(int year, int number) {

    /** Who gives these references. */
    public static final String ISSUED_BY = "heard-sandbox";

    private static final int NUMBERS_PER_GROUP = 1000;

    /** The year that a day falls in: it begins on 1 April. */
    public static int yearOf(LocalDate day) {
        return day.getMonth().compareTo(Month.APRIL) < 0 ? day.getYear() - 1 : day.getYear();
    }

    @Override
    public String toString() {
        return "%02d %03d %03d".formatted(year % 100, number / NUMBERS_PER_GROUP, number % NUMBERS_PER_GROUP);
    }
}
