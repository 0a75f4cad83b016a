package org.heard.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.heard.eventstore.BenchedStore;
import org.heard.eventstore.Commands;
import org.heard.eventstore.Commands.ToEntity;
import org.heard.eventstore.Follower;
import org.heard.eventstore.Metadata;
import org.heard.kit.KitConfig;
import org.heard.kit.clock.BusinessClock;
import org.heard.kit.kafka.BenchedPublisher;
import org.heard.kit.kafka.EventPublisher;
import org.heard.procedure.ProcedureConfig;
import org.heard.procedure.access.BenchedAccess;
import org.heard.procedure.calendar.BenchedCalendar;
import org.heard.procedure.calendar.LiveCalendar;
import org.heard.procedure.changes.BenchedChanges;
import org.heard.procedure.complaint.ComplaintId;
import org.heard.procedure.complaint.Procedures;
import org.heard.procedure.complaint.StoredNames;
import org.heard.procedure.complaint.command.GoingOn.RequestNextStage;
import org.heard.procedure.complaint.command.StageOneStep.AnswerStageOne;
import org.heard.procedure.complaint.term.AskedBy;
import org.heard.procedure.complaint.term.Finding;
import org.heard.procedure.complaint.term.Means;
import org.heard.procedure.complaint.term.PointFinding;
import org.heard.procedure.complaint.term.Stage;
import org.heard.procedure.deadline.BenchedSweep;
import org.heard.procedure.inbound.BenchedIntake;
import org.heard.procedure.outbound.BenchedTopic;
import org.heard.procedure.worklist.BenchedList;

/** procedure-service without its HTTP: what it does with a lodged complaint, a step and a day that has come. */
final class Ours implements Subject {

    static final Map<String, String> METADATA =
            Map.of(Metadata.COUNCIL, Samples.COUNCIL, Metadata.CORRELATION_ID, "bench", Metadata.SENT_BY, "bench");

    private static final int LOT = 500;
    private static final LocalDate ANSWERED = LocalDate.of(2026, 1, 6);
    private static final LocalDate ASKED = LocalDate.of(2026, 1, 7);

    private final Server server;
    private final String name;
    private final String database;
    private final AgroalDataSource pool;
    private final ObjectMapper json = Samples.json();
    private final BenchedStore store;
    private final BenchedList list;
    private final BenchedSweep sweep;
    private final BenchedIntake intake;
    private final EventPublisher publisher;
    private final List<UUID> movable = new ArrayList<>();
    private final AtomicLong lodged = new AtomicLong();
    private final AtomicLong moved = new AtomicLong();

    /**
     * @param kafka its address, or null for one without any follower
     * @param more a follower besides the service's own
     */
    Ours(Server server, String name, String kafka, List<Follower> more) {
        this.server = server;
        this.name = name;
        this.database = server.ofProcedureService("latest");
        this.pool = server.pool(database);
        var calendar = BenchedCalendar.on(pool);
        var procedures = Samples.procedures(calendar);
        var followers = new ArrayList<>(more);
        this.store = new BenchedStore(StoredNames.model(procedures), followers, pool, server.jta());
        this.list = new BenchedList(pool, store.events(), procedures, calendar);
        this.publisher = kafka == null ? null : BenchedPublisher.to(kafka);
        if (kafka != null) {
            followers.addAll(own(calendar, procedures));
        }
        store.start();
        this.sweep = new BenchedSweep(pool, store.commands(), store.followers(), config(), calendar);
        this.intake = new BenchedIntake(pool, store.commands(), kit(), json, new BusinessClock());
    }

    private List<Follower> own(LiveCalendar calendar, Procedures procedures) {
        return List.of(
                list.follower(),
                BenchedChanges.follower(pool),
                BenchedAccess.follower(pool, store.events(), store.reader(), procedures),
                BenchedCalendar.follower(pool, calendar),
                BenchedTopic.follower(publisher, store.events(), json, config()));
    }

    static KitConfig kit() {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(KitConfig.class)
                .withDefaultValue("heard.database", "procedure")
                .withDefaultValue("heard.councils", Samples.COUNCIL)
                .build()
                .getConfigMapping(KitConfig.class);
    }

    static ProcedureConfig config() {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(ProcedureConfig.class)
                .withDefaultValue("heard.procedure.master-key-file", "none")
                .build()
                .getConfigMapping(ProcedureConfig.class);
    }

    @Override
    public String name() {
        return name;
    }

    String database() {
        return database;
    }

    AgroalDataSource pool() {
        return pool;
    }

    BenchedStore store() {
        return store;
    }

    BenchedList list() {
        return list;
    }

    Commands commands() {
        return store.commands();
    }

    int sweep(LocalDate today) {
        return sweep.sweep(today);
    }

    @Override
    public void lodge() {
        intake.take(Samples.lodged(UUID.randomUUID(), json));
        lodged.incrementAndGet();
    }

    @Override
    public void prepareMoves(int count) {
        movable.clear();
        while (movable.size() < count) {
            movable.addAll(answered(Math.min(LOT, count - movable.size())));
        }
        settle();
    }

    private List<UUID> answered(int count) {
        var ids = new ArrayList<UUID>();
        while (ids.size() < count) {
            ids.add(UUID.randomUUID());
        }
        accept(ids, Samples.RECEIVED);
        together(ids.stream()
                .map(id -> new ToEntity(id.toString(), answer(id), METADATA))
                .toList());
        return ids;
    }

    /** Lets complaints live from their acceptance to the council's last word. */
    void live(int count) {
        for (var from = 0; from < count; from += LOT) {
            var ids = Stream.generate(UUID::randomUUID)
                    .limit(Math.min(LOT, count - from))
                    .toList();
            accept(ids, Samples.RECEIVED);
            for (var step : Life.steps()) {
                together(ids.stream()
                        .map(id -> new ToEntity(id.toString(), step.apply(ComplaintId.of(id)), METADATA))
                        .toList());
            }
        }
    }

    /** Accepts complaints at once, with their scopes. */
    void accept(List<UUID> ids, LocalDate receivedOn) {
        server.execute(
                database,
                "insert into complaint_scope (id, council_id) select id::uuid, '" + Samples.COUNCIL
                        + "' from unnest(string_to_array('"
                        + String.join(",", ids.stream().map(UUID::toString).toList()) + "', ',')) id");
        together(ids.stream()
                .map(id -> new ToEntity(id.toString(), Samples.accept(id, receivedOn), METADATA))
                .toList());
    }

    void together(List<ToEntity> commands) {
        var leftOut = commands().sendTogether(commands);
        if (!leftOut.isEmpty()) {
            throw new IllegalStateException(
                    "left out: " + leftOut.size(), leftOut.values().iterator().next());
        }
    }

    private static AnswerStageOne answer(UUID id) {
        return new AnswerStageOne(
                ComplaintId.of(id),
                null,
                List.of(new PointFinding(1, Finding.UPHELD, null, null)),
                null,
                ANSWERED,
                ANSWERED);
    }

    @Override
    public void move(int number) {
        commands()
                .send(
                        new RequestNextStage(
                                ComplaintId.of(movable.get(number)),
                                Stage.STAGE_2,
                                AskedBy.COMPLAINANT,
                                Means.LETTER,
                                ASKED,
                                ASKED),
                        METADATA);
        moved.incrementAndGet();
    }

    @Override
    public void settle() {
        if (publisher != null && !store.followers().awaitNewest(Duration.ofMinutes(20))) {
            throw new IllegalStateException("the followers are stuck");
        }
    }

    /** What was acknowledged is stored once, and each row of the list is at its complaint's version. */
    @Override
    public void verify() {
        settle();
        expect(lodged.get(), """
                select count(*) from inbox i join event e on e.stream = i.subject::text and e.version = 0""");
        expect(moved.get(), """
                select count(*) from event e join event_type t on t.id = e.type where t.name = 'complaint.StageEscalated'""");
        if (publisher != null) {
            expect(0, """
                    select count(*) from (select stream, max(version) as version from event group by stream) e
                    left join worklist_row r on r.id = e.stream::uuid where r.version is distinct from e.version""");
            expect(0, """
                    select count(*) from event e
                    left join council_change c on c.complaint_id = e.stream::uuid and c.version = e.version
                    where c.position is null""");
        }
    }

    void expect(long count, String query) {
        var found = server.number(database, query);
        if (found != count) {
            throw new IllegalStateException(name + ": " + found + " instead of " + count + " by " + query);
        }
    }

    @Override
    public void close() {
        store.close();
        pool.close();
    }
}
