package org.heard.intake.contact;

import com.fasterxml.jackson.annotation.JsonValue;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.heard.kit.problem.Problem;

/** How and when the person may be reached, as a council's system sends it. */
public record PactInput(
        @NotEmpty(message = "Name at least one channel, or leave contactPact out.") @Size(max = 5)
        List<@Valid @NotNull Channel> channels) {

    /** The means we can use ourselves. */
    public enum Kind {
        TEXT("text"),
        EMAIL("email"),
        /** By post. */
        LETTER("letter");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        @JsonValue
        @Override
        public String toString() {
            return code;
        }
    }

    /** A weekday as it is written in a pact. */
    public enum Day {
        MON,
        TUE,
        WED,
        THU,
        FRI,
        SAT,
        SUN;

        @JsonValue
        @Override
        public String toString() {
            return name().toLowerCase();
        }
    }

    /** Safe hours on some days, in London time; 24:00 is the end of the day. */
    public record Hours(
            @NotEmpty(message = "Name at least one day.") List<@NotNull Day> days,

            @NotNull(message = "Say from when.") @Pattern(regexp = TIME, message = "A time is written as 09:30.")
            String from,

            @NotNull(message = "Say until when.") @Pattern(regexp = TIME, message = "A time is written as 09:30.")
            String to) {

        private static final String TIME = "([01]\\d|2[0-3]):[0-5]\\d|24:00";
    }

    /**
     * One channel.
     *
     * @param address of a letter three to seven lines, with the postcode last
     * @param safe whether only the person sees what arrives there; never assumed
     * @param hours left out or empty: any hour; the post keeps none
     * @param sayWhoWeAre whether somebody else may learn who writes or calls; a letter that may not brings no notice
     * @param confirmedOn the day the person last said so; left out, the day they complained
     */
    public record Channel(
            @NotNull(message = "Say whether this is text, email or letter.")
            Kind kind,

            @NotBlank(message = "Give the number or the address.") @Size(max = 254, message = "This is too long.")
            String address,

            @NotNull(message = "Say whether this channel is safe.")
            Boolean safe,

            @Size(max = 14) List<@Valid @NotNull Hours> hours,
            Boolean sayWhoWeAre,

            @Size(max = 60, message = "A code word has 60 characters at most.")
            String codeWord,

            LocalDate confirmedOn) {

        /** The same, as its person says of it on another day. */
        Channel with(boolean safeNow, LocalDate saidOn) {
            return new Channel(kind, address, safeNow, hours, sayWhoWeAre, codeWord, saidOn);
        }
    }

    private static final java.util.regex.Pattern EMAIL =
            java.util.regex.Pattern.compile("[^@\\s\\p{Cntrl}]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

    /**
     * The address in its one form: +447700900123, an e-mail address as given, or the lines of a postal address.
     *
     * @param index position of the channel, for the error
     * @throws Problem {@code invalid-value} when it is no mobile number or postal address of the United Kingdom, or no e-mail
     *     address
     */
    public static String normalised(Channel channel, int index) {
        var pointer = "/contactPact/channels/" + index + "/address";
        return switch (channel.kind()) {
            case EMAIL -> {
                if (!EMAIL.matcher(channel.address().trim()).matches()) {
                    throw Problem.ofField(pointer, "invalid-value", "This is not an e-mail address.");
                }
                yield channel.address().trim();
            }
            case TEXT -> mobile(channel.address(), pointer);
            case LETTER ->
                PostalAddress.of(channel.address())
                        .orElseThrow(() -> Problem.ofField(
                                pointer,
                                "invalid-value",
                                "Give three to seven lines of an address in the United Kingdom, the postcode last."))
                        .toString();
        };
    }

    private static String mobile(String address, String pointer) {
        var numbers = PhoneNumberUtil.getInstance();
        try {
            var number = numbers.parse(address, "GB");
            var national = numbers.getNationalSignificantNumber(number);
            if (number.getCountryCode() == 44 && national.length() == 10 && national.startsWith("7")) {
                return numbers.format(number, PhoneNumberFormat.E164);
            }
        } catch (NumberParseException notANumber) {
            // answered below, like any other number we cannot text
        }
        throw Problem.ofField(pointer, "invalid-value", "This is not a mobile number of the United Kingdom.");
    }
}
