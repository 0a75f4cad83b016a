package org.heard.intake.telling;

import java.util.List;
import java.util.Map;
import org.heard.intake.IntakeClient;
import org.heard.intake.site.Visitor;

/** Goes through the questions as an invented young person does. */
public final class Teller {

    private Teller() {}

    /** At the first question. */
    public static Visitor atFirstQuestion() {
        return new Visitor()
                .open("/start")
                .send("/start", Map.of("council", IntakeClient.COUNCIL, "language", "en"))
                .open("/tell/what");
    }

    /** Every question answered; at the page to check them. */
    public static Visitor atCheck(String words) {
        return atFirstQuestion()
                .send("/tell/what", Map.of("what", words))
                .send("/tell/about", Map.of("about", List.of("home", "worker")))
                .send("/tell/who", Map.of("who", ""))
                .send("/tell/better", Map.of("better", "Say sorry."))
                .send("/tell/safe", Map.of("safe", "yes"))
                .send("/tell/you", Map.of("you", "in-care"))
                .send("/tell/name", Map.of("name", "Quillon Testwell"))
                .send("/tell/use-name", Map.of("use-name", "no"))
                .send("/tell/born", Map.of("born-day", "2", "born-month", "4", "born-year", "2011"))
                .send("/tell/reach", Map.of("reach", "text"))
                .send("/tell/number", Map.of("number", "07700 900 123"))
                .send("/tell/number-safe", Map.of("number-safe", "yes"))
                .send("/tell/number-when", Map.of("number-when", "evening"))
                .send("/tell/number-says", Map.of("number-says", "no"))
                .send("/tell/number-word", Map.of("number-word", "lantern"))
                .send("/tell/advocate", Map.of("advocate", "yes"));
    }

    /** A complaint sent; at the page that shows its reference and code. */
    public static Visitor atDone(String words) {
        return atCheck(words).send("/send", Map.of());
    }
}
