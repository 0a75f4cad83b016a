package org.heard.notification.reply;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.heard.kit.council.CouncilId;
import org.heard.kit.council.CouncilScope;
import org.heard.notification.contact.Address;
import org.heard.notification.contact.CouncilNumbers;
import org.heard.notification.conversation.Conversations;
import org.heard.notification.conversation.Inbound;

/**
 * Finds whose a text is, by the digest of its number, and has it taken by each complaint that knows the number; or by the conversation that
 * runs with it, or begins with it, at the council whose number it came in at. What comes in at a council's own number is for that council
 * alone.
 */
@ApplicationScoped
class Replies {

    private static final String NEW = "NEW";
    private static final String WHOSE = """
            select p.complaint_id, p.council_id, p.ended_at is null as open, p.state in ('stopped', 'suspended') as marked,
                coalesce(c.state in ('asking', 'complete'), false) as talking
            from contact_point p left join conversation c on c.id = p.complaint_id
            where p.address_digest = $1 and p.kind = 'text' order by p.ended_at desc nulls first""";

    private final Pool system;
    private final CouncilScope scope;
    private final CouncilNumbers numbers;
    private final Conversations conversations;
    private final ReplyEffect effect;
    private final MeterRegistry metrics;

    Replies(
            @ReactiveDataSource("system") Pool system,
            CouncilScope scope,
            CouncilNumbers numbers,
            Conversations conversations,
            ReplyEffect effect,
            MeterRegistry metrics) {
        this.system = system;
        this.scope = scope;
        this.numbers = numbers;
        this.conversations = conversations;
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

    /**
     * A complaint that knows the number.
     *
     * @param marked whether its person wanted no more texts there, or somebody said that it is not theirs
     * @param talking whether it is not lodged yet
     */
    record Claimant(UUID complaint, CouncilId council, boolean open, boolean marked, boolean talking) {

        /** Whether it is an open complaint. */
        boolean lodged() {
            return open && !talking;
        }
    }

    /**
     * Takes a text. At a number that is no council's own, one from a number that nobody knows changes nothing.
     *
     * @param to the number at which it came in; null where the provider does not say
     */
    Uni<Void> take(Inbound text, Address to) {
        metrics.counter("heard.texts", "intent", text.intent().toString()).increment();
        var owner = Optional.ofNullable(to).flatMap(numbers::owner);
        return route(owner, text);
    }

    private Uni<Void> route(Optional<CouncilId> owner, Inbound text) {
        return claimants(text.digest()).chain(claimants -> {
            var here = claimants.stream()
                    .filter(claimant -> owner.isEmpty() || owner.get().equals(claimant.council()))
                    .toList();
            return here.stream()
                    .filter(Claimant::talking)
                    .findFirst()
                    .map(talking -> goOn(talking, claimants, here, owner, text))
                    .orElseGet(() -> reply(claimants, here, owner, text));
        });
    }

    /** What ends texts to a number ends those of a complaint, too, that knows it. */
    private Uni<Void> goOn(
            Claimant talking, List<Claimant> claimants, List<Claimant> here, Optional<CouncilId> owner, Inbound text) {
        var heard = orAgain(conversations.goOn(talking.council(), talking.complaint(), text), owner, text);
        return text.intent().endsTexts() ? heard.chain(() -> lodged(claimants, here, text)) : heard;
    }

    private Uni<Void> reply(List<Claimant> claimants, List<Claimant> here, Optional<CouncilId> owner, Inbound text) {
        if (here.stream().anyMatch(Claimant::lodged)) {
            return lodged(claimants, here, text);
        }
        return owner.isPresent() && mayBegin(here, text)
                ? orAgain(conversations.begin(owner.get(), text), owner, text)
                : each(here.stream().limit(1).toList(), Claim.ENDED, text);
    }

    /** By each complaint here that is open; alone, or with those of other councils. */
    private Uni<Void> lodged(List<Claimant> claimants, List<Claimant> here, Inbound text) {
        var all = claimants.stream().filter(Claimant::lodged).count();
        return each(here.stream().filter(Claimant::lodged).toList(), all == 1 ? Claim.ONE : Claim.SHARED, text);
    }

    /** What was found may have changed before it was locked: then it is looked for once more. */
    private Uni<Void> orAgain(Uni<Boolean> taken, Optional<CouncilId> owner, Inbound text) {
        return taken.chain(is -> is ? Uni.createFrom().voidItem() : route(owner, text));
    }

    /** Where there was a complaint before, a person hears of the text, unless it says that it is something new. */
    private static boolean mayBegin(List<Claimant> known, Inbound text) {
        return known.isEmpty()
                || text.words().strip().equalsIgnoreCase(NEW) && known.stream().noneMatch(Claimant::marked);
    }

    private Uni<Void> each(List<Claimant> claimants, Claim claim, Inbound text) {
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
                        row.getBoolean("open"),
                        row.getBoolean("marked"),
                        row.getBoolean("talking")))
                .toList());
    }
}
