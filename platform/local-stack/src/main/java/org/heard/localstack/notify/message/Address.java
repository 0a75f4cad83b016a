package org.heard.localstack.notify.message;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a message goes: a UK mobile number or an e-mail address, in one spelling.
 *
 * <p>07700 900123, 07700900123, +447700900123 and 00447700900123 are one phone.
 *
 * @param value {@code 447700900123}, or an e-mail address in small letters
 */
public record Address(String value) {

    private static final Pattern DRESSING = Pattern.compile("[\\s().-]");
    private static final Pattern UK_MOBILE = Pattern.compile("447\\d{9}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@.]+(\\.[^\\s@.]+)+");

    /** The phone of this number; empty when it is no UK mobile number. */
    public static Optional<Address> phone(String text) {
        var digits = DRESSING.matcher(text.strip()).replaceAll("");
        var national = digits.replaceFirst("^(\\+440?|00440?|44(?=7)|0(?=7))", "");
        return Optional.of("44" + national)
                .filter(number -> UK_MOBILE.matcher(number).matches())
                .map(Address::new);
    }

    /** The inbox of this e-mail address; empty when it has not the shape of one. */
    public static Optional<Address> email(String text) {
        return Optional.of(text.strip().toLowerCase(Locale.ROOT))
                .filter(address -> EMAIL.matcher(address).matches())
                .map(Address::new);
    }

    /** A phone or an inbox, whichever the text names; any other text stands for itself. */
    public static Address of(String text) {
        return phone(text).or(() -> email(text)).orElseGet(() -> new Address(text.strip()));
    }

    public boolean isPhone() {
        return UK_MOBILE.matcher(value).matches();
    }

    /** As people in the UK dial it: {@code 07700900123}. An e-mail address stays as it is. */
    public String dialled() {
        return isPhone() ? "0" + value.substring(2) : value;
    }

    /** As a phone shows it: {@code 07700 900123}. */
    public String shown() {
        return isPhone() ? "0" + value.substring(2, 6) + " " + value.substring(6) : value;
    }

    @Override
    public String toString() {
        return value;
    }
}
