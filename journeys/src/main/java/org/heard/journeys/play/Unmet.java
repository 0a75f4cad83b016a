package org.heard.journeys.play;

import org.heard.journeys.casefile.CaseFile;
import org.heard.journeys.casefile.Step;

/** An expectation that was not met in time. The message names file, line and step, and says expected and got. */
public final class Unmet extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unmet(CaseFile file, Step step, int line, Finding finding) {
        super("%s:%d: step %d on %s: %s%n  expected: %s%n  got:      %s"
                .formatted(
                        file.file(),
                        line,
                        step.number(),
                        step.on(),
                        finding.what(),
                        finding.expected(),
                        finding.got()));
    }
}
