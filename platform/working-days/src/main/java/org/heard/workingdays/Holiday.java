package org.heard.workingdays;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A bank holiday of England and Wales: a day under the Banking and Financial Dealings Act 1971, whether listed there
 * or appointed by royal proclamation, or Good Friday or Christmas Day (common law holidays).
 *
 * @param date the day that is not worked; of a substitute day, the substitute
 * @param name how people call it, e.g. {@code Spring Bank Holiday}
 */
public record Holiday(LocalDate date, String name) {
    public Holiday {
        Objects.requireNonNull(date, "date");
        if (name.isBlank()) {
            throw new IllegalArgumentException("a holiday has a name");
        }
    }
}
