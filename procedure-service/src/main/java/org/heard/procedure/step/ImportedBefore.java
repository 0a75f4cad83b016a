package org.heard.procedure.step;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.heard.kit.idempotency.IdempotencyKey;
import org.heard.kit.idempotency.Reply;
import org.heard.kit.problem.Problem;
import org.heard.procedure.complaint.ComplaintId;
import org.heard.procedure.complaint.event.ComplaintAccepted;

/**
 * A past that is brought in once more: by another client of the council, or when the key of the first time is forgotten. While an answer is
 * kept, the requests are compared; after that, how the complaint was taken on. Its points have ids of their own, which intake-service makes
 * for one past and never gives another.
 */
@ApplicationScoped
class ImportedBefore {

    private final StepTable table;
    private final ImportedFacts facts;

    ImportedBefore(StepTable table, ImportedFacts facts) {
        this.table = table;
        this.facts = facts;
    }

    /**
     * The answer of the first time.
     *
     * @throws Problem {@code complaint-known} when the complaint has another past, came otherwise, is another council's, or is kept from the
     *     caller
     */
    Reply answer(ComplaintId id, IdempotencyKey key, ImportBody.Complaint complaint) {
        if (!table.sees(id.uuid())) {
            throw known();
        }
        var answers = table.answers(key, "/v1/complaints/" + id);
        if (!answers.isEmpty()) {
            return answers.stream()
                    .filter(answer -> answer.requestHash().equals(key.requestHash()))
                    .findFirst()
                    .map(StepTable.Answer::reply)
                    .orElseThrow(ImportedBefore::known);
        }
        var acceptance = facts.acceptance(id).orElseThrow(ImportedBefore::known);
        if (!isOf(acceptance, complaint)) {
            throw known();
        }
        return facts.reply(id);
    }

    private static boolean isOf(ComplaintAccepted taken, ImportBody.Complaint given) {
        return taken.reference().equals(given.reference())
                && taken.happenedOn().equals(given.receivedOn())
                && taken.procedure() == given.procedure()
                && taken.points().equals(points(given));
    }

    static List<ComplaintAccepted.Point> points(ImportBody.Complaint complaint) {
        return complaint.points().stream()
                .map(point -> new ComplaintAccepted.Point(point.pointId(), point.about()))
                .toList();
    }

    private static Problem known() {
        return new Problem(409, "complaint-known", "This complaint was taken on already.");
    }
}
