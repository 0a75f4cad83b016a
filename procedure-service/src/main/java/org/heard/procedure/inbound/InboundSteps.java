package org.heard.procedure.inbound;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heard.eventstore.Commands;
import org.heard.eventstore.Commands.ToEntity;
import org.heard.kit.clock.BusinessClock;
import org.heard.kit.problem.Refused;
import org.heard.procedure.complaint.ComplaintId;
import org.heard.procedure.complaint.command.ComplaintCommand;

/** Steps that a fact of another service brings. */
@ApplicationScoped
class InboundSteps {

    private final Commands commands;
    private final BusinessClock clock;

    InboundSteps(Commands commands, BusinessClock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    /** Today, or the day of the fact where this clock is behind the other. */
    LocalDate recordedOn(LocalDate day) {
        var today = clock.today();
        return day.isAfter(today) ? day : today;
    }

    /**
     * Takes a step if it can be taken; one that is refused changes nothing and keeps nothing waiting, since somebody may have been
     * faster.
     *
     * @param cause metadata that names the fact
     */
    void takeOrLeave(ComplaintId complaint, ComplaintCommand step, Map<String, String> cause) {
        take(complaint, step, cause);
    }

    /**
     * The same, saying whether it was refused.
     *
     * @return why; empty when it was taken
     */
    Optional<Refused> take(ComplaintId complaint, ComplaintCommand step, Map<String, String> cause) {
        var leftOut = commands.sendTogether(List.of(new ToEntity(complaint.value(), step, cause)));
        for (var why : leftOut.values()) {
            if (why instanceof Refused refused) {
                return Optional.of(refused);
            }
            throw why;
        }
        return Optional.empty();
    }
}
