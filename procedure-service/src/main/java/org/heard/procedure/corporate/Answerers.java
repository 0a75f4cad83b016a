package org.heard.procedure.corporate;

import java.util.List;
import org.heard.procedure.complaint.Progress;
import org.heard.procedure.complaint.event.CorporateEvent.AnswererNamed;
import org.heard.procedure.complaint.term.Stage;

/** Who was named to answer which stage. */
final class Answerers {

    private Answerers() {}

    /** Everybody who was ever named for a stage. */
    static List<String> of(Stage stage, Progress progress) {
        return progress.inThisProcedure()
                .filter(fact -> fact instanceof AnswererNamed named && named.stage() == stage)
                .map(fact -> ((AnswererNamed) fact).person())
                .toList();
    }
}
