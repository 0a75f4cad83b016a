package org.heard.notification.alert;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.StreamSupport;
import org.heard.kit.clock.BusinessClock;
import org.heard.kit.clock.ClockMoved;
import org.heard.kit.council.CouncilId;
import org.heard.kit.round.Committed;
import org.heard.kit.round.Rounds;
import org.heard.notification.NotificationConfig;
import org.heard.notification.alert.Asking.Call;
import org.heard.notification.alert.Asking.Piece;
import org.heard.notification.alert.Asking.Settled;
import org.heard.notification.contact.Kind;
import org.heard.notification.contact.UrgentContacts;
import org.heard.notification.nudge.Wording;
import org.heard.notification.nudge.provider.AtOnce;
import org.heard.notification.nudge.provider.Outcome;
import org.jboss.logging.Logger;

/**
 * Asks the council's urgent contacts, one after another, on a thread of its own: nothing that waits for a provider or for
 * somebody's quiet hours holds an alert back.
 */
@ApplicationScoped
class AlertRounds {

    private static final Logger LOG = Logger.getLogger(AlertRounds.class);
    private static final int BATCH = 20;

    private static final String LEND =
            "update safeguarding_alert set lent_until = clock_timestamp() + make_interval(secs => $1)"
                    + " where id in (select id from safeguarding_alert where taken_at is null"
                    + " and (work_at <= clock_timestamp() or next_business_at <= $2)"
                    + " and (lent_until is null or lent_until < clock_timestamp())"
                    + " order by work_at limit $3 for update skip locked)"
                    + " returning id, council_id, complaint_id";

    private final Pool system;
    private final Asking asking;
    private final UrgentContacts contacts;
    private final AtOnce atOnce;
    private final BusinessClock clock;
    private final NotificationConfig config;
    private final Rounds rounds;

    AlertRounds(
            @ReactiveDataSource("system") Pool system,
            Asking asking,
            UrgentContacts contacts,
            AtOnce atOnce,
            BusinessClock clock,
            NotificationConfig config) {
        this.system = system;
        this.asking = asking;
        this.contacts = contacts;
        this.atOnce = atOnce;
        this.clock = clock;
        this.config = config;
        this.rounds = new Rounds("alerts", config.work().pollInterval(), this::round);
    }

    void start(@Observes StartupEvent event) {
        rounds.begin();
    }

    void stop(@Observes ShutdownEvent event) {
        rounds.end();
    }

    /** Before a move of the clock is over, whoever's turn came by it was asked. */
    void askWhoseTurnCame(@Observes ClockMoved moved) {
        rounds.now();
    }

    private void round() {
        lend().forEach(this::ask);
    }

    private void ask(Piece piece) {
        try {
            contacts.of(piece.complaint())
                    .ifPresentOrElse(
                            ladder -> {
                                var calls = Committed.await(() -> asking.whom(piece, ladder));
                                var settled = calls.stream()
                                        .map(call -> new Settled(call.id(), send(piece, call)))
                                        .toList();
                                Committed.await(() -> asking.settle(piece, settled));
                            },
                            () -> Committed.await(() -> asking.postpone(piece)));
        } catch (RuntimeException failure) {
            LOG.warnf(
                    "alert %s left for later: %s",
                    piece.alert(), failure.getClass().getName());
        }
    }

    private Outcome send(Piece piece, Call call) {
        var wording = call.to().kind() == Kind.EMAIL ? Wording.ALERT_BY_EMAIL : Wording.ALERT;
        return atOnce.send(piece.council(), call.id(), call.to(), wording.words());
    }

    private List<Piece> lend() {
        var seconds = config.work().lease().toMillis() / 1000.0;
        var businessNow = clock.instant().atOffset(ZoneOffset.UTC);
        return Committed.await(() -> system.preparedQuery(LEND)
                .execute(Tuple.of(seconds, businessNow, BATCH))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Piece(
                                row.getUUID("id"),
                                new CouncilId(row.getString("council_id")),
                                row.getUUID("complaint_id")))
                        .toList()));
    }
}
