package org.heard.notification.nudge;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.heard.notification.contact.Kind;
import org.heard.notification.contact.Pact;
import org.heard.notification.duty.Duty;
import org.heard.notification.notice.Letters.Letter;
import org.heard.notification.notice.Notice;

/** What a message brings along: a letter that may say who we are brings the notices themselves, any other message nothing. */
final class Enclosed {

    /** How the proof names a letter that brings the notices. */
    static final String NOTICE = "notice";

    private Enclosed() {}

    /** Within the running transaction. */
    static Uni<List<Letter>> in(Nudge nudge, Pact.Channel channel) {
        if (nudge.kind != Kind.LETTER || !channel.sayWhoWeAre()) {
            return Uni.createFrom().item(List.of());
        }
        return Duty.toldWith(nudge.dutyId).chain(together -> Notice.<Notice>list("complaintId", nudge.complaintId)
                .map(notices -> together.stream()
                        .flatMap(duty -> notices.stream().filter(notice -> notice.dutyId.equals(duty.id)))
                        .map(notice -> new Letter(notice.title, notice.letter))
                        .toList()));
    }
}
