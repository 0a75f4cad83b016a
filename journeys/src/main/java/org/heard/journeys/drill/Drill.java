package org.heard.journeys.drill;

import java.util.Random;

/** One accident, carried out while work comes in. */
interface Drill {

    /** What goes wrong, in one line. */
    String what();

    /**
     * Carries it out and puts everything up again; what it shows is looked for afterwards.
     *
     * @param random decides what is left open, so that the same seed does the same again
     * @return what was done, for the record
     */
    String run(Rig rig, Random random) throws Exception;
}
