package org.heard.notification.reply;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.heard.kit.council.CouncilId;
import org.heard.kit.council.CouncilScope;
import org.heard.notification.contact.Address;
import org.heard.notification.contact.Kind;
import org.heard.notification.contact.LookupKey;

/** Finds whose a text is, by the digest of its number, and has it taken by each complaint that knows the number. */
@ApplicationScoped
class Replies {

    private static final String WHOSE = "select complaint_id, council_id, ended_at is null as open from contact_point"
            + " where address_digest = $1 and kind = 'text' order by ended_at desc nulls first";

    private final Pool system;
    private final CouncilScope scope;
    private final LookupKey key;
    private final ReplyEffect effect;
    private final MeterRegistry metrics;

    Replies(
            @ReactiveDataSource("system") Pool system,
            CouncilScope scope,
            LookupKey key,
            ReplyEffect effect,
            MeterRegistry metrics) {
        this.system = system;
        this.scope = scope;
        this.key = key;
        this.effect = effect;
        this.metrics = metrics;
    }

    /** How a complaint knows the number. */
    enum Claim {
        /** Alone: words act. */
        ONE,
        /** With other open complaints: no word acts, a person calls. */
        SHARED,
        /** No longer: the complaint is closed, or the number was given up. */
        ENDED
    }

    /** A complaint that knows the number. */
    record Claimant(UUID complaint, CouncilId council, boolean open) {}

    /**
     * Takes a text. From a number that nobody knows it changes nothing.
     *
     * @param textId the provider's id of it: the same text twice acts once
     */
    Uni<Void> take(String textId, String number, String message) {
        var digest = key.digest(Address.of(Kind.TEXT, number));
        var intent = Intent.of(message);
        var text = new ReplyEffect.Text(textId, digest, intent, message);
        metrics.counter("heard.texts", "intent", intent.toString()).increment();
        return claimants(digest).chain(claimants -> {
            var open = claimants.stream().filter(Claimant::open).toList();
            if (open.isEmpty()) {
                return each(claimants.stream().limit(1).toList(), Claim.ENDED, text);
            }
            return each(open, open.size() == 1 ? Claim.ONE : Claim.SHARED, text);
        });
    }

    private Uni<Void> each(List<Claimant> claimants, Claim claim, ReplyEffect.Text text) {
        return Multi.createFrom()
                .iterable(claimants)
                .onItem()
                .transformToUniAndConcatenate(
                        claimant -> scope.within(claimant.council(), () -> effect.of(claimant, claim, text)))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<List<Claimant>> claimants(String digest) {
        return system.preparedQuery(WHOSE).execute(Tuple.of(digest)).map(rows -> StreamSupport.stream(
                        rows.spliterator(), false)
                .map(row -> new Claimant(
                        row.getUUID("complaint_id"),
                        new CouncilId(row.getString("council_id")),
                        row.getBoolean("open")))
                .toList());
    }
}
