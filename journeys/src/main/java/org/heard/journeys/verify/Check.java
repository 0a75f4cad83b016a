package org.heard.journeys.verify;

/** Looks whether one promise is kept. */
@FunctionalInterface
interface Check {

    void look(Evidence evidence, Findings findings);
}
