package org.heard.intake.lodging;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.heard.intake.routing.Circumstance;
import org.heard.intake.routing.ComplainantKind;
import org.heard.intake.routing.Subject;

/** What a person must look at because of how a complaint was lodged. A prompt refuses and delays nothing. */
@Schema(
        enumeration = {
            "child-at-risk",
            "harm-by-worker",
            "prejudice-to-decide",
            "anonymous-to-decide",
            "interest-to-decide",
            "representative-to-consider",
            "childs-wish-to-confirm",
            "joint-health-to-agree",
            "oral-to-confirm",
            "advocate-to-find",
            "lateness-to-decide"
        })
enum Prompt {
    /** Safeguarding first, at once; the complaint goes on (R-EX-8, ROUTE-1). */
    CHILD_AT_RISK("child-at-risk", any(Circumstance.CHILD_AT_RISK)),
    /** The designated officer is told, at once (ROUTE-1). */
    HARM_BY_WORKER("harm-by-worker", any(Circumstance.HARM_BY_WORKER)),
    /** Whether considering it might prejudice proceedings (ROUTE-3, R-CC-1). */
    PREJUDICE("prejudice-to-decide", any(Circumstance.PROCEEDINGS_UNDER_WAY)),
    /** What is done about an anonymous complaint (R-EX-9). */
    ANONYMOUS("anonymous-to-decide", lodgement -> lodgement.complainant().kind() == ComplainantKind.ANONYMOUS),
    /** Whether somebody whom the law does not list has sufficient interest (R-WHO-4). */
    INTEREST(
            "interest-to-decide",
            lodgement -> lodgement.complainant().kind() == ComplainantKind.OTHER
                    && !lodgement.whoComplains().isListed()),
    /** Whether a representative is suitable (R-WHO-3). */
    REPRESENTATIVE(
            "representative-to-consider", lodgement -> lodgement.whoComplains().isRepresentative()),
    /** Whether it is what the child wants (R-WHO-2). */
    CHILDS_WISH("childs-wish-to-confirm", lodgement -> lodgement.whoComplains().speaksForChild()),
    /** Whether they want both Ombudsmen to look at it together, which they say in writing (LGA 1974 s33ZA). */
    JOINT_HEALTH("joint-health-to-agree", Prompt::isEntwinedWithHealth),
    /** What was spoken and written down is sent back to the person, who confirms it (SI 2006/1738 reg 16). */
    ORAL(
            "oral-to-confirm",
            lodgement -> lodgement.channel() == Lodgement.Channel.PHONE
                    || lodgement.channel() == Lodgement.Channel.IN_PERSON),
    /** An advocate is wanted: somebody finds one (CA 1989 s26A). */
    ADVOCATE("advocate-to-find", lodgement -> Boolean.TRUE.equals(lodgement.advocateWanted())),
    /** Whether a complaint made later than one year after its grounds arose is considered all the same (R-T-1 to R-T-3). */
    LATE("lateness-to-decide", Prompt::isLate);

    private final String code;
    private final Predicate<Lodgement> applies;

    Prompt(String code, Predicate<Lodgement> applies) {
        this.code = code;
        this.applies = applies;
    }

    static List<Prompt> of(Lodgement lodgement) {
        return Arrays.stream(values())
                .filter(prompt -> prompt.applies.test(lodgement))
                .toList();
    }

    @JsonValue
    @Override
    public String toString() {
        return code;
    }

    private static Predicate<Lodgement> any(Circumstance circumstance) {
        return lodgement -> lodgement.subjects().stream()
                .map(Subject::circumstances)
                .anyMatch(circumstances -> circumstances.contains(circumstance));
    }

    private static boolean isEntwinedWithHealth(Lodgement lodgement) {
        return lodgement.route().isEntwinedWithHealth();
    }

    /** One year after 10 March ends on 10 March (R-T-4). */
    private static boolean isLate(Lodgement lodgement) {
        LocalDate arose = lodgement.groundsAroseOn();
        return arose != null && lodgement.receivedOn().isAfter(arose.plusYears(1));
    }
}
