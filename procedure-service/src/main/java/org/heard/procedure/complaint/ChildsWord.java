package org.heard.procedure.complaint;

import org.heard.procedure.complaint.term.AdvocateOffer;
import org.heard.procedure.complaint.term.AskedBy;

/** What ends a young person's complaint: their own word or their advocate's, after an advocate was offered (R-WD-1). */
public final class ChildsWord {

    private ChildsWord() {}

    /**
     * @param wordOf null for nobody
     * @param advocate null where none was offered
     * @throws org.heard.kit.problem.Refused unless the young person or their advocate said so and an advocate was offered
     */
    public static void mustEndIt(AskedBy wordOf, AdvocateOffer advocate) {
        Refusal.CHILD_MUST_SAY_SO.when(wordOf != AskedBy.COMPLAINANT && wordOf != AskedBy.ADVOCATE);
        Refusal.ADVOCATE_NOT_OFFERED.when(advocate == null);
        Refusal.ADVOCATE_WANTED_FIRST.when(advocate == AdvocateOffer.ACCEPTED && wordOf != AskedBy.ADVOCATE);
    }
}
