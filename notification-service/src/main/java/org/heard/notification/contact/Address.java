package org.heard.notification.contact;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A number, e-mail or postal address in its one form. It lives for one call and is stored nowhere.
 *
 * @param value {@code +447700900123}, an e-mail address in small letters, or the lines of a postal address
 */
public record Address(Kind kind, String value) {

    /** However it is written; what is no phone number stands for itself. */
    public static Address of(Kind kind, String written) {
        return switch (kind) {
            case TEXT -> new Address(kind, number(written.strip()));
            case EMAIL -> new Address(kind, written.strip().toLowerCase(Locale.ROOT));
            case LETTER ->
                new Address(
                        kind,
                        written.lines()
                                .map(line -> line.strip().replaceAll("\\s+", " "))
                                .filter(line -> !line.isEmpty())
                                .collect(Collectors.joining("\n")));
        };
    }

    private static String number(String written) {
        var numbers = PhoneNumberUtil.getInstance();
        var international = written.matches("44\\d{10}") ? "+" + written : written;
        try {
            return numbers.format(numbers.parse(international, "GB"), PhoneNumberFormat.E164);
        } catch (NumberParseException notANumber) {
            return written;
        }
    }

    /** Nothing of the address: it must not reach a log. */
    @Override
    public String toString() {
        return kind + " address";
    }
}
