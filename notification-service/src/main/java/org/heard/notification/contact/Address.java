package org.heard.notification.contact;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Locale;

/**
 * A number or e-mail address in its one form. It lives for one call and is stored nowhere.
 *
 * @param value {@code +447700900123}, or an e-mail address in small letters
 */
public record Address(Kind kind, String value) {

    /** However it is written; what is no phone number stands for itself. */
    public static Address of(Kind kind, String written) {
        return switch (kind) {
            case TEXT -> new Address(kind, number(written.strip()));
            case EMAIL -> new Address(kind, written.strip().toLowerCase(Locale.ROOT));
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
