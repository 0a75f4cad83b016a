package org.heard.intake.need;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.heard.intake.complaint.LodgedComplaint;
import org.heard.intake.outbound.ToIntakeTopic;
import org.heard.kit.council.CouncilId;

/** Opens a check of each need at each stage, and asks a person to follow it; within the running transaction. */
@ApplicationScoped
public class Needs {

    static final String FOLLOW = "needs-to-follow";
    static final String REVIEW = "review";

    private final ToIntakeTopic topic;

    Needs(ToIntakeTopic topic) {
        this.topic = topic;
    }

    /** The complaint reached a stage: whatever was agreed is to be followed there, too. */
    public Uni<Void> stageBegan(CouncilId council, LodgedComplaint complaint) {
        return SupportNeed.<SupportNeed>list("complaintId = ?1 and endedOn is null order by agreedOn, id", complaint.id)
                .chain(needs -> {
                    Uni<Void> all = Uni.createFrom().voidItem();
                    for (var need : needs) {
                        all = all.chain(() -> open(need, complaint.stage));
                    }
                    return needs.isEmpty() ? all : all.chain(() -> prompt(council, complaint));
                });
    }

    /** A need was agreed while a stage runs: it is to be followed from now on. */
    Uni<Void> agreed(CouncilId council, LodgedComplaint complaint, SupportNeed need) {
        return complaint.stage == null
                ? Uni.createFrom().voidItem()
                : open(need, complaint.stage).chain(() -> prompt(council, complaint));
    }

    /** When it is said of every need of the stage whether it was followed, nobody need look any more. */
    Uni<Void> settleIfAllIsSaid(CouncilId council, UUID complaint) {
        return NeedCheck.count("complaintId = ?1 and outcome is null", complaint)
                .chain(open -> open == 0
                        ? topic.promptSettled(council, complaint, FOLLOW)
                        : Uni.createFrom().voidItem());
    }

    /** When every need whose day came was looked at again, nobody need look any more. */
    Uni<Void> settleIfAllIsReviewed(CouncilId council, UUID complaint) {
        return SupportNeed.count("complaintId = ?1 and reviewAsked and endedOn is null", complaint)
                .chain(open -> open == 0
                        ? topic.promptSettled(council, complaint, ReviewDays.TO_REVIEW)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> prompt(CouncilId council, LodgedComplaint complaint) {
        var name = FOLLOW + "/" + complaint.id + "/" + complaint.stage;
        var what = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        return topic.promptRaised(council, complaint.id, what, FOLLOW);
    }

    private static Uni<Void> open(SupportNeed need, String stage) {
        return NeedCheck.count("needId = ?1 and stage = ?2", need.id, stage)
                .chain(known -> known > 0
                        ? Uni.createFrom().voidItem()
                        : check(need, stage).persistAndFlush().replaceWithVoid());
    }

    static NeedCheck check(SupportNeed need, String stage) {
        var check = new NeedCheck();
        check.id = UUID.randomUUID();
        check.needId = need.id;
        check.complaintId = need.complaintId;
        check.councilId = need.councilId;
        check.stage = stage;
        return check;
    }
}
