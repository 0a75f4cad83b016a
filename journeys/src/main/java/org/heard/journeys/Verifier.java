package org.heard.journeys;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.heard.journeys.stack.Addresses;
import org.heard.journeys.stack.Stack;
import org.heard.journeys.stack.Unreachable;
import org.heard.journeys.verify.Findings;
import org.heard.journeys.verify.Invariant;
import org.heard.journeys.verify.NotReadable;
import org.heard.journeys.verify.Place;
import org.heard.journeys.verify.Verification;
import org.heard.journeys.verify.Verification.Known;
import org.heard.localstack.stack.StackConfig;

/**
 * Looks whether a running Heard keeps its promises: {@code Verifier CHECKOUT}. Ends with 0 when it does, 1 when a promise is broken,
 * with the ids concerned, and 2 when it cannot be looked into.
 */
public final class Verifier {

    private static final int MOST_SHOWN = 20;
    private static final String WAIT = "HEARD_VERIFY_WAIT_SECONDS";

    private Verifier() {}

    public static void main(String[] args) {
        System.exit(verify(Path.of(args[0]), System.getenv(), System.out));
    }

    static int verify(Path checkout, Map<String, String> environment, PrintStream out) {
        var place = Place.of(StackConfig.of(checkout, environment));
        var patience = Duration.ofSeconds(Long.parseLong(environment.getOrDefault(WAIT, "30")));
        try (var stack = new Stack(Addresses.from(environment), Duration.ofMinutes(1))) {
            var findings = new Verification(place, stack, patience).look(Known.nothing());
            print(findings, out);
            return findings.violations().isEmpty() ? 0 : 1;
        } catch (NotReadable | Unreachable e) {
            out.println(e.getMessage() + "; is it up? (./heard status)");
            return 2;
        }
    }

    /** One line per promise, and under it what broke it. */
    public static void print(Findings findings, PrintStream out) {
        for (var invariant : Invariant.values()) {
            var broken = findings.violations().stream()
                    .filter(violation -> violation.invariant() == invariant)
                    .toList();
            out.printf(
                    "%s  %-7s %8d looked at   %s%n",
                    invariant, broken.isEmpty() ? "holds" : "BROKEN", findings.looked(invariant), invariant.words());
            broken.stream()
                    .limit(MOST_SHOWN)
                    .forEach(violation -> out.println("      " + violation.what() + " " + violation.id()));
            if (broken.size() > MOST_SHOWN) {
                out.println("      and " + (broken.size() - MOST_SHOWN) + " more");
            }
        }
    }

    /** How much was looked at for each promise. */
    static String inOneLine(Findings findings) {
        return Arrays.stream(Invariant.values())
                .map(invariant -> invariant + " " + findings.looked(invariant))
                .collect(Collectors.joining(", "));
    }
}
