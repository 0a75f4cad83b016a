package org.heard.intake.texting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.heard.intake.contact.PactInput;
import org.heard.intake.lodging.Lodgement;
import org.heard.intake.lodging.Lodgement.PointInput;
import org.heard.intake.routing.About;
import org.heard.intake.routing.ActsFor;
import org.heard.intake.routing.Circumstance;
import org.heard.intake.routing.ComplainantKind;
import org.heard.intake.texting.ConversationApi.Conversation;

/** Turns what somebody said by text into a complaint. What a young person does not know never costs them the statutory procedure. */
final class ToldByText {

    private static final int LONGEST_POINT = 20_000;
    private static final String YES = "yes";
    private static final String NO = "no";
    private static final String DONT_KNOW = "dont-know";

    /** What stands where somebody asked for a person, or said that they are not safe, and wrote no more. */
    private static final String NO_WORDS =
            "(They sent a text, and may need help. They did not write what is wrong: somebody should ring them.)";

    private final Conversation told;

    private ToldByText(Conversation told) {
        this.told = told;
    }

    /** @param receivedOn the day on which the first words came */
    static Lodgement lodgement(Conversation told, LocalDate receivedOn) {
        return new ToldByText(told).on(receivedOn);
    }

    private Lodgement on(LocalDate receivedOn) {
        return new Lodgement(
                receivedOn,
                null,
                null,
                Lodgement.Channel.TEXT,
                new Lodgement.Complainant(kind(), null, null, ActsFor.THEMSELVES, null),
                null,
                pact(receivedOn),
                points(),
                null,
                YES.equals(told.side()) || DONT_KNOW.equals(told.side()));
    }

    private ComplainantKind kind() {
        return switch (told.who()) {
            case "young-person" -> ComplainantKind.CHILD;
            case "left-care" -> ComplainantKind.CARE_LEAVER;
            case "parent" -> ComplainantKind.PARENT;
            case "carer" -> ComplainantKind.CARER;
            case "someone-else" -> ComplainantKind.OTHER;
            case null, default -> ComplainantKind.ANONYMOUS;
        };
    }

    /** The service that the council gives somebody like this. */
    private About about() {
        return switch (told.who()) {
            case "left-care" -> About.LEAVING_CARE;
            case "carer" -> About.FOSTERING_SERVICE;
            case "parent", "someone-else" -> About.CHILD_IN_NEED;
            case null, default -> About.LOOKED_AFTER_CARE;
        };
    }

    /** One point; more only where they wrote more than one holds. */
    private List<PointInput> points() {
        var words = told.words().isEmpty() ? NO_WORDS : String.join("\n\n", told.words());
        var circumstances = NO.equals(told.safe()) ? Set.of(Circumstance.CHILD_AT_RISK) : Set.<Circumstance>of();
        var points = new ArrayList<PointInput>();
        var rest = words;
        while (!rest.isEmpty()) {
            var end = end(rest);
            points.add(new PointInput(about(), List.of(), circumstances, rest.substring(0, end), null));
            rest = rest.substring(end);
        }
        return points;
    }

    /** No sign is cut in two. */
    private static int end(String words) {
        if (words.length() <= LONGEST_POINT) {
            return words.length();
        }
        return Character.isHighSurrogate(words.charAt(LONGEST_POINT - 1)) ? LONGEST_POINT - 1 : LONGEST_POINT;
    }

    /** Only "yes" is safe; whoever did not say is not written to, and rung from the number all the same. */
    private PactInput pact(LocalDate on) {
        return new PactInput(List.of(new PactInput.Channel(
                PactInput.Kind.TEXT,
                told.number(),
                YES.equals(told.mayText()),
                List.of(),
                YES.equals(told.sayWho()),
                null,
                on)));
    }
}
