package org.heard.notification.duty;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.heard.kit.council.CouncilId;
import org.heard.notification.complaint.Complaints;
import org.heard.notification.outbound.ToNotificationTopic;
import org.heard.notification.task.Tasks;

/**
 * Letters that reached the person: opened on their own page, or brought to them by somebody. That day, never the day of a nudge,
 * is the receipt (R-CLK-3). Runs in the transaction of the caller.
 */
@ApplicationScoped
public class LettersReceived {

    private final Complaints complaints;
    private final Tasks tasks;
    private final ToNotificationTopic topic;

    LettersReceived(Complaints complaints, Tasks tasks, ToNotificationTopic topic) {
        this.complaints = complaints;
        this.tasks = tasks;
        this.topic = topic;
    }

    /** How somebody brought a letter. */
    public enum Brought {
        HANDED_OVER("handed-over"),
        READ_OUT("read-out");

        private final String code;

        Brought(String code) {
            this.code = code;
        }

        @Override
        public String toString() {
            return code;
        }
    }

    /**
     * The person opened a letter. The first time counts. Once they have all that its nudge announces, no channel is looked for any
     * more, and nobody need bring it.
     *
     * @param causeId id of the event that told us so
     */
    public Uni<Void> opened(CouncilId council, UUID complaint, UUID duty, LocalDate on, String causeId) {
        return complaints
                .meet(complaint, council)
                .chain(() -> Duty.<Duty>find(
                                "id = ?1 and complaintId = ?2 and person = ?3", duty, complaint, Owed.COMPLAINANT)
                        .<Duty>firstResult())
                .chain(found -> found == null || found.isReceived()
                        ? Uni.createFrom().voidItem()
                        : received(found, Duty.State.OPENED, "opened", on, causeId)
                                .chain(() -> Duty.toldWith(found.companionOf == null ? found.id : found.companionOf))
                                .chain(this::endWhenAllAreReceived));
    }

    private Uni<Void> endWhenAllAreReceived(List<Duty> together) {
        if (!together.stream().allMatch(Duty::isReceived)) {
            return Uni.createFrom().voidItem();
        }
        together.getFirst().leaveAlone();
        return tasks.settleLetter(together.getFirst().id);
    }

    /**
     * Somebody brought a letter, and with it all that are told together with it, to whom they are for; of the complainant's own the
     * receipt is told. The caller holds the complaint's lock.
     */
    public Uni<Void> brought(UUID duty, Brought how, LocalDate on) {
        return Duty.toldWith(duty).chain(together -> {
            Uni<Void> all = Uni.createFrom().voidItem();
            for (var one : together) {
                if (!one.isReceived()) {
                    all = all.chain(() -> received(one, Duty.State.HANDED_OVER, how.toString(), on, null));
                }
            }
            return all;
        });
    }

    private Uni<Void> received(Duty duty, Duty.State state, String how, LocalDate on, String causeId) {
        duty.received(state, on);
        if (!Owed.COMPLAINANT.equals(duty.person)) {
            return Uni.createFrom().voidItem();
        }
        return topic.noticeOpened(
                new CouncilId(duty.councilId), duty.complaintId, duty.id, duty.what, how, on, causeId);
    }
}
