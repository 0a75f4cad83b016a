package org.heard.procedure.figures;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.heard.procedure.complaint.Progress;
import org.heard.procedure.complaint.event.AppointmentEvent.AppointmentAccepted;
import org.heard.procedure.complaint.event.ChangeEvent.OmbudsmanOrderTaken;
import org.heard.procedure.complaint.event.ChangeEvent.ProcedureCorrected;
import org.heard.procedure.complaint.event.ComplaintEvent;
import org.heard.procedure.complaint.event.ConferenceEvent.ConferenceAnswered;
import org.heard.procedure.complaint.event.ConferenceEvent.ConferencePanelAnswered;
import org.heard.procedure.complaint.event.CorporateEvent.StageTwoAnswered;
import org.heard.procedure.complaint.event.DeadlineEvent.DeadlineMissed;
import org.heard.procedure.complaint.event.GoingOnEvent.StageEscalated;
import org.heard.procedure.complaint.event.InquiryEvent.StageTwoObjected;
import org.heard.procedure.complaint.event.LocalResolutionEvent.StageOneResolved;
import org.heard.procedure.complaint.event.StageOneEvent.StageOneAnswered;
import org.heard.procedure.complaint.event.StageThreeEvent.FinalResponseIssued;
import org.heard.procedure.complaint.event.StageTwoEvent.AdjudicationIssued;
import org.heard.procedure.complaint.term.Role;
import org.heard.procedure.complaint.term.Stage;
import org.heard.workingdays.OutsideCalendar;
import org.heard.workingdays.WorkingDays;

/**
 * How long each stage of one complaint took, and which limits it missed: what figures are made of. No word and no name is in it, so it
 * outlives an erasure.
 */
public record Spans(List<StageSpan> stages, List<Miss> missed) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    /**
     * A stage from its first day to its answer; the answer's fields are absent while there is none.
     *
     * @param answeredRecordedOn the day the answer was put on record
     * @param workingDays from the first day, not counted, to the answer
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record StageSpan(
            String stage,
            LocalDate beganOn,
            LocalDate beganRecordedOn,
            LocalDate answeredOn,
            LocalDate answeredRecordedOn,
            Integer workingDays) {}

    /** A limit that was missed, for ever. */
    public record Miss(String clock, String rule, LocalDate missedOn, LocalDate recordedOn) {}

    /** The spans of a complaint as it stands. */
    public static Spans of(Progress progress, WorkingDays days) {
        var stages = new ArrayList<StageSpan>();
        var accepted = progress.accepted();
        if (accepted.stage() != null) {
            stages.add(span(accepted.stage(), accepted, accepted.happenedOn(), progress, days));
        }
        var missed = new ArrayList<Miss>();
        for (var fact : progress.facts()) {
            switch (fact) {
                case StageEscalated it -> stages.add(span(it.to(), it, it.happenedOn(), progress, days));
                case OmbudsmanOrderTaken it
                when it.from() != it.stage() -> stages.add(span(it.stage(), it, it.happenedOn(), progress, days));
                case ProcedureCorrected it
                when it.stage() != null -> stages.add(span(it.stage(), it, it.day0(), progress, days));
                case DeadlineMissed it -> missed.add(new Miss(it.clock(), it.rule(), it.happenedOn(), it.recordedOn()));
                case ComplaintEvent _ -> {}
            }
        }
        return new Spans(stages, missed);
    }

    private static StageSpan span(
            Stage stage, ComplaintEvent began, LocalDate day0, Progress progress, WorkingDays days) {
        var answer = answer(stage, progress);
        var answeredOn = answer.map(ComplaintEvent::happenedOn).orElse(null);
        return new StageSpan(
                stage.code(),
                day0,
                began.recordedOn(),
                answeredOn,
                answer.map(ComplaintEvent::recordedOn).orElse(null),
                answeredOn == null ? null : workingDays(day0, answeredOn, days));
    }

    /** The latest fact that answered a stage, in whichever procedure. */
    private static Optional<ComplaintEvent> answer(Stage stage, Progress progress) {
        return progress.facts().reversed().stream()
                .filter(fact -> answers(fact).filter(stage::equals).isPresent())
                .findFirst();
    }

    private static Optional<Stage> answers(ComplaintEvent fact) {
        return Optional.ofNullable(
                switch (fact) {
                    case StageOneAnswered _, StageOneResolved _ -> Stage.STAGE_1;
                    case AdjudicationIssued _, StageTwoAnswered _ -> Stage.STAGE_2;
                    case FinalResponseIssued _, ConferencePanelAnswered _ -> Stage.STAGE_3;
                    case ConferenceAnswered it -> it.stage();
                    case ComplaintEvent _ -> null;
                });
    }

    private static Integer workingDays(LocalDate from, LocalDate to, WorkingDays days) {
        try {
            return days.between(from, to);
        } catch (OutsideCalendar unknown) {
            return null;
        }
    }

    /** The day on which it was put on record that an advocate was there for the first time; null while none was. */
    public static LocalDate advocateOn(Progress progress) {
        return progress.facts().stream()
                .filter(fact -> fact instanceof AppointmentAccepted accepted && accepted.role() == Role.ADVOCATE)
                .findFirst()
                .map(ComplaintEvent::recordedOn)
                .orElse(null);
    }

    /** The days on which the council's objections to stage 2 went on record, as they are kept in a row. */
    public static String objectionsJson(Progress progress) {
        return json(progress.facts().stream()
                .filter(StageTwoObjected.class::isInstance)
                .map(ComplaintEvent::recordedOn)
                .toList());
    }

    /** The stages as they are kept in a row. */
    public String stagesJson() {
        return json(stages);
    }

    /** The missed limits as they are kept in a row. */
    public String missedJson() {
        return json(missed);
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }
}
