package org.heard.journeys.verify;

import static org.heard.journeys.verify.Invariant.I6;

import java.time.Duration;
import java.util.Optional;
import org.heard.journeys.stack.Stack;
import org.heard.localstack.config.Database;

/** I6, the part that compares: the list is made anew from the facts by procedure-service, and must say the same as before. */
final class RowsMadeAnew implements Check {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Stack stack;

    RowsMadeAnew(Stack stack) {
        this.stack = stack;
    }

    @Override
    public void look(Evidence evidence, Findings findings) {
        var before = RowsAreTheFold.contents(evidence.stores());
        var live = live(evidence);
        var answer = stack.rebuildList();
        if (!answer.isGood()) {
            findings.violated(I6, "the list cannot be made anew", answer.code());
            return;
        }
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (live(evidence) == live && System.nanoTime() < end) {
            Pause.aMoment();
        }
        if (live(evidence) == live) {
            findings.violated(I6, "the list was not made anew in time, build", live);
            return;
        }
        var after = RowsAreTheFold.contents(evidence.stores());
        before.forEach((complaint, row) -> {
            findings.looked(I6, 1);
            var again = Optional.ofNullable(after.get(complaint)).orElse("none");
            if (version(row).equals(version(again)) && !row.equals(again) || again.equals("none")) {
                findings.violated(I6, "a row says other than its facts, complaint", complaint);
            }
        });
    }

    private static String version(String row) {
        return row.substring(0, Math.max(0, row.indexOf(' ')));
    }

    private static long live(Evidence evidence) {
        return evidence.stores()
                .number(Database.PROCEDURE, "select live from projection_build where name = 'worklist'");
    }
}
