package org.heard.journeys.conformance;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.heard.journeys.stack.Addresses;

/** {@code ./heard conformance --list}, or {@code --council CODE-OR-FILE}: prints a pass sheet; 0 when all is met. */
public final class Conformance {

    private static final String USAGE = """
            ./heard conformance --list              what is checked
            ./heard conformance --council CODE      with the sandbox's client of that council, such as E09000099
            ./heard conformance --council FILE      with a client configuration of your own; see docs/integrate.md""";

    private Conformance() {}

    /** Ends with 0 when every check is met, 1 when one is not, 2 when the command makes no sense. */
    public static void main(String[] args) {
        System.exit(run(List.of(args), System.getenv(), System.out));
    }

    /** The same, for tests. */
    public static int run(List<String> words, Map<String, String> environment, PrintStream out) {
        if (words.equals(List.of("--list"))) {
            try (var checks = new Checks(Addresses.from(environment), ClientConfig.of("E09000099"))) {
                checks.all().forEach(check -> out.printf("%-16s %s%n", check.name(), check.needs()));
            }
            return 0;
        }
        if (words.size() != 2 || !words.getFirst().equals("--council")) {
            out.println(USAGE);
            return 2;
        }
        try {
            return check(ClientConfig.of(words.getLast()), environment, out);
        } catch (IllegalArgumentException | UncheckedIOException unreadable) {
            out.println(unreadable.getMessage());
            return 2;
        }
    }

    private static int check(ClientConfig config, Map<String, String> environment, PrintStream out) {
        var failed = 0;
        try (var checks = new Checks(Addresses.from(environment), config)) {
            out.printf("%s as %s%n", config.council(), config.client());
            for (var check : checks.all()) {
                try {
                    check.run().run();
                    var remark = check.remark().get();
                    out.printf(
                            "  pass  %-16s %s%s%n",
                            check.name(), check.needs(), remark.isEmpty() ? "" : " (" + remark + ")");
                } catch (NotMet notMet) {
                    failed++;
                    out.printf("  FAIL  %-16s %s%n", check.name(), notMet.getMessage());
                }
            }
            out.printf(
                    "%d of %d met%n", checks.all().size() - failed, checks.all().size());
        }
        return failed == 0 ? 0 : 1;
    }
}
