package org.heard.procedure.outcome;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.heard.procedure.complaint.Progress;
import org.heard.procedure.complaint.event.ActionEvent.ActionAgreed;
import org.heard.procedure.complaint.event.ActionEvent.ActionEvidenced;
import org.heard.procedure.complaint.event.ActionEvent.ActionSeen;
import org.heard.procedure.complaint.event.ComplaintEvent;
import org.heard.procedure.complaint.event.CorporateEvent.ActionCarriedOut;
import org.heard.procedure.complaint.event.CorporateEvent.ActionPromised;

/** What the council agreed, or promised, to do because of one complaint, and how far each is. */
record Actions(LocalDate today, List<Action> items) {

    /**
     * One action.
     *
     * @param number of one that was agreed; absent of a promise, which has an id
     * @param recommendation number of the one it carries out, where it does
     * @param state {@code done} once there is evidence; {@code overdue} from the day after it was due; else {@code open}
     * @param seenOn the day on which the person saw the evidence for the first time
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Action(
            Integer number,
            UUID promise,
            Integer recommendation,
            String words,
            String owner,
            LocalDate agreedOn,
            LocalDate dueOn,
            String state,
            List<Evidence> evidence,
            LocalDate seenOn) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Evidence(LocalDate doneOn, String words) {}

    static Actions of(Progress progress, SpokenTexts texts, LocalDate today) {
        return new Actions(
                today,
                progress.facts().stream()
                        .flatMap(fact -> action(fact, progress, texts, today))
                        .toList());
    }

    private static Stream<Action> action(ComplaintEvent fact, Progress progress, SpokenTexts texts, LocalDate today) {
        return switch (fact) {
            case ActionAgreed it -> Stream.of(agreed(it, progress, texts, today));
            case ActionPromised it -> Stream.of(promised(it, progress, texts, today));
            case ComplaintEvent _ -> Stream.of();
        };
    }

    private static Action agreed(ActionAgreed fact, Progress progress, SpokenTexts texts, LocalDate today) {
        var plan = fact.plan();
        var evidence = all(ActionEvidenced.class, progress)
                .filter(it -> it.number() == fact.number())
                .map(it -> new Evidence(it.happenedOn(), texts.of(it.words())))
                .toList();
        return new Action(
                fact.number(),
                null,
                plan.recommendation(),
                texts.of(plan.words()),
                plan.owner(),
                fact.happenedOn(),
                plan.dueOn(),
                state(evidence, plan.dueOn(), today),
                evidence,
                all(ActionSeen.class, progress)
                        .filter(it -> it.number() == fact.number())
                        .map(ActionSeen::happenedOn)
                        .findFirst()
                        .orElse(null));
    }

    private static Action promised(ActionPromised fact, Progress progress, SpokenTexts texts, LocalDate today) {
        var evidence = all(ActionCarriedOut.class, progress)
                .filter(it -> it.action().equals(fact.action()))
                .map(it -> new Evidence(it.happenedOn(), texts.of(it.evidence())))
                .toList();
        return new Action(
                null,
                fact.action(),
                null,
                texts.of(fact.words()),
                fact.owner(),
                fact.happenedOn(),
                fact.dueOn(),
                state(evidence, fact.dueOn(), today),
                evidence,
                null);
    }

    private static String state(List<Evidence> evidence, LocalDate dueOn, LocalDate today) {
        if (!evidence.isEmpty()) {
            return "done";
        }
        return today.isAfter(dueOn) ? "overdue" : "open";
    }

    private static <E extends ComplaintEvent> Stream<E> all(Class<E> kind, Progress progress) {
        return progress.facts().stream().filter(kind::isInstance).map(kind::cast);
    }
}
