package org.heard.intake.council;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.IntStream;
import org.heard.intake.council.SetUp.Contact;
import org.heard.kit.problem.Problem;

/** What a set-up must be beyond its shape: people can be reached, limits are known, and no limit changes for what has begun. */
final class MayBeSetUp {

    /** The limits that the law leaves to a council, by the names of the rule sets. */
    static final Set<String> LIMITS = Set.of(
            "acknowledgement",
            "stage-2-acknowledgement",
            "corporate-acknowledgement",
            "corporate-answer",
            "corporate-stage-2-request",
            "corporate-stage-2-answer",
            "conference-complaint",
            "conference-chair",
            "conference-investigation",
            "conference-panel");

    private MayBeSetUp() {}

    /**
     * @param now what holds before it
     * @throws Problem {@code missing-field}, {@code invalid-value} with the field
     */
    static void check(SetUp wanted, SetUp now, LocalDate today) {
        IntStream.range(0, wanted.urgentContacts().size())
                .forEach(i -> check(wanted.urgentContacts().get(i), "/urgentContacts/" + i));
        check(wanted.outOfHours(), "/outOfHours");
        if (wanted.complaintsTeam() != null && wanted.complaintsTeam().email() == null) {
            throw Problem.ofField("/complaintsTeam/email", "missing-field", "Give an e-mail address.");
        }
        IntStream.range(0, wanted.linkOfficers().size())
                .forEach(i -> check(wanted.linkOfficers().get(i), "/linkOfficers/" + i));
        wanted.limits().keySet().stream()
                .filter(name -> !LIMITS.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Problem.ofField(
                            "/limits",
                            "invalid-value",
                            "The law leaves no such limit to a council. It leaves: "
                                    + String.join(", ", LIMITS.stream().sorted().toList()) + ".");
                });
        if (!wanted.limits().getOrDefault("acknowledgement", "1wd").endsWith("wd")) {
            throw Problem.ofField(
                    "/limits/acknowledgement", "invalid-value", "An acknowledgement is counted in working days: 3wd.");
        }
        if (!wanted.hasLimitsOf(now) && !wanted.limitsFrom().isAfter(today)) {
            throw Problem.ofField(
                    "/limitsFrom",
                    "invalid-value",
                    "Limits change from tomorrow on at the earliest; a complaint keeps those of the day it began.");
        }
    }

    private static void check(Contact contact, String pointer) {
        if (contact.text() == null && contact.email() == null) {
            throw Problem.ofField(pointer, "missing-field", "Give a number for texts, an e-mail address, or both.");
        }
        if (contact.text() != null && !isMobile(contact.text())) {
            throw Problem.ofField(
                    pointer + "/text", "invalid-value", "This is not a mobile number of the United Kingdom.");
        }
    }

    private static boolean isMobile(String text) {
        var numbers = PhoneNumberUtil.getInstance();
        try {
            var number = numbers.parse(text, "GB");
            var national = numbers.getNationalSignificantNumber(number);
            return number.getCountryCode() == 44 && national.length() == 10 && national.startsWith("7");
        } catch (NumberParseException notANumber) {
            return false;
        }
    }
}
