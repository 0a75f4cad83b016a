package org.heard.procedure.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.heard.eventstore.StoredEvents;
import org.heard.procedure.calendar.LiveCalendar;
import org.heard.procedure.clock.ClockRule.Owner;
import org.heard.procedure.clock.StatutoryClock;
import org.heard.procedure.complaint.Procedures;
import org.heard.procedure.complaint.Progress;
import org.heard.procedure.complaint.event.ComplaintEvent;
import org.heard.procedure.complaint.event.KeepingEvent.TeamAssigned;
import org.heard.procedure.figures.Spans;
import org.heard.workingdays.OutsideCalendar;
import org.jboss.logging.Logger;

/** What the list says of a complaint: all its facts so far, added up. */
@ApplicationScoped
class WorklistEntries {

    private static final Logger LOG = Logger.getLogger(WorklistEntries.class);

    private final StoredEvents events;
    private final Procedures procedures;
    private final LiveCalendar calendar;

    WorklistEntries(StoredEvents events, Procedures procedures, LiveCalendar calendar) {
        this.events = events;
        this.procedures = procedures;
        this.calendar = calendar;
    }

    /** The entries of complaints as they stand now, by id; of which nothing is stored yet, there is none. */
    List<WorklistTable.Entry> of(Collection<UUID> complaints) {
        return events.lives(complaints.stream().map(UUID::toString).sorted().toList()).values().stream()
                .map(life -> entry(
                        procedures.fold(life.events().stream()
                                .map(ComplaintEvent.class::cast)
                                .toList()),
                        life.version()))
                .sorted(Comparator.comparing(WorklistTable.Entry::id))
                .toList();
    }

    private WorklistTable.Entry entry(Progress progress, long version) {
        var accepted = progress.accepted();
        var spans = Spans.of(progress, calendar.get());
        return new WorklistTable.Entry(
                accepted.id().uuid(),
                accepted.council(),
                version,
                accepted.reference(),
                progress.procedure().code(),
                progress.stage() == null ? null : progress.stage().code(),
                progress.status().code(),
                accepted.happenedOn(),
                accepted.recordedOn(),
                progress.youngPerson(),
                progress.complainantKind(),
                progress.last(TeamAssigned.class).map(TeamAssigned::team).orElse(null),
                accepted.advocateWanted(),
                Spans.advocateOn(progress),
                earliest(open(progress).filter(clock -> clock.missed().isEmpty())),
                earliest(open(progress)),
                overdueSince(progress),
                open(progress).anyMatch(clock -> !clock.held().isEmpty()),
                nextOn(progress),
                spans.stagesJson(),
                spans.missedJson(),
                Spans.objectionsJson(progress));
    }

    private static Stream<StatutoryClock> open(Progress progress) {
        return progress.clocks().clocks().stream()
                .filter(clock -> clock.rule().owner() == Owner.COUNCIL)
                .filter(clock -> clock.ended().isEmpty());
    }

    private LocalDate earliest(Stream<StatutoryClock> clocks) {
        return clocks.flatMap(clock -> limit(clock).stream())
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static LocalDate overdueSince(Progress progress) {
        return open(progress)
                .flatMap(clock -> clock.missed().stream())
                .map(missed -> missed.missedOn())
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private Optional<LocalDate> limit(StatutoryClock clock) {
        try {
            return clock.limit(calendar.get());
        } catch (OutsideCalendar unknown) {
            return Optional.empty();
        }
    }

    private LocalDate nextOn(Progress progress) {
        if (progress.isErased()) {
            return null;
        }
        try {
            return progress.clocks()
                    .nextOn(progress.facts().getLast().recordedOn(), calendar.get())
                    .orElse(null);
        } catch (OutsideCalendar unknown) {
            LOG.errorf(
                    "complaint %s runs past the working-day calendar",
                    progress.accepted().id());
            return null;
        }
    }
}
