package org.heard.intake.lodging;

import java.time.LocalDate;
import org.heard.intake.routing.ComplainantKind;
import org.heard.kit.problem.Problem;

/** What a lodgement must be beyond its shape: no day lies ahead, and nobody with a name is anonymous. */
public final class MayBeLodged {

    /** The calendar of working days begins here; a clock cannot start before it. */
    private static final LocalDate EARLIEST = LocalDate.of(2015, 1, 1);

    private MayBeLodged() {}

    /** @throws Problem {@code date-in-the-future}, {@code invalid-value} with the field */
    public static void check(Lodgement lodgement, LocalDate today) {
        notAfter(today, lodgement.receivedOn(), "/receivedOn");
        notAfter(today, lodgement.groundsAroseOn(), "/groundsAroseOn");
        notAfter(today, lodgement.firstNoticeOn(), "/firstNoticeOn");
        notAfter(today, lodgement.complainant().dateOfBirth(), "/complainant/dateOfBirth");
        if (lodgement.child() != null) {
            notAfter(today, lodgement.child().dateOfBirth(), "/child/dateOfBirth");
        }
        if (lodgement.contactPact() != null) {
            for (var i = 0; i < lodgement.contactPact().channels().size(); i++) {
                var channel = lodgement.contactPact().channels().get(i);
                notAfter(today, channel.confirmedOn(), "/contactPact/channels/" + i + "/confirmedOn");
            }
        }
        if (lodgement.complainant().kind() == ComplainantKind.ANONYMOUS
                && lodgement.complainant().name() != null) {
            throw Problem.ofField("/complainant/name", "invalid-value", "Somebody with a name is not anonymous.");
        }
        if (lodgement.receivedOn().isBefore(EARLIEST)) {
            throw Problem.ofField(
                    "/receivedOn", "invalid-value", "The calendar of working days begins on " + EARLIEST + ".");
        }
    }

    private static void notAfter(LocalDate today, LocalDate given, String pointer) {
        if (given != null && given.isAfter(today)) {
            throw Problem.ofField(pointer, "date-in-the-future", "This day has not come yet.");
        }
    }
}
