package org.heard.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.heard.eventstore.BenchedStockStore;
import org.heard.eventstore.Follower;
import org.heard.kit.clock.BusinessClock;
import org.heard.procedure.complaint.ComplaintId;
import org.heard.procedure.complaint.StoredNames;
import org.heard.procedure.complaint.command.GoingOn.RequestNextStage;
import org.heard.procedure.complaint.command.StageOneStep.AnswerStageOne;
import org.heard.procedure.complaint.term.AskedBy;
import org.heard.procedure.complaint.term.Finding;
import org.heard.procedure.complaint.term.Means;
import org.heard.procedure.complaint.term.PointFinding;
import org.heard.procedure.complaint.term.Stage;
import org.heard.procedure.inbound.BenchedIntake;
import org.heard.workingdays.WorkingDays;

/** The same complaint, consumer and commands on Axon's stock JDBC engine. */
final class Stock implements Subject {

    private static final String ITS_TABLES = "1.42";
    private static final LocalDate ANSWERED = LocalDate.of(2026, 1, 6);
    private static final LocalDate ASKED = LocalDate.of(2026, 1, 7);

    private final AgroalDataSource pool;
    private final ObjectMapper json = Samples.json();
    private final BenchedStockStore store;
    private final BenchedIntake intake;
    private final List<UUID> movable = new ArrayList<>();

    Stock(Server server, List<Follower> followers) {
        pool = server.pool(server.ofProcedureService(ITS_TABLES));
        var procedures = Samples.procedures(WorkingDays::englandAndWales);
        store = new BenchedStockStore(StoredNames.model(procedures), followers, pool, server.jta());
        store.start();
        intake = new BenchedIntake(pool, store.commands(), Ours.kit(), json, new BusinessClock());
    }

    @Override
    public String name() {
        return "axon-stock-jdbc";
    }

    @Override
    public void lodge() {
        intake.take(Samples.lodged(UUID.randomUUID(), json));
    }

    /** Takes one on by its command alone. */
    void accept(UUID id) {
        store.commands().send(Samples.accept(id, Samples.RECEIVED), Ours.METADATA);
    }

    @Override
    public void prepareMoves(int count) throws InterruptedException {
        movable.clear();
        for (var number = 0; number < count; number++) {
            movable.add(UUID.randomUUID());
        }
        Load.run(count, number -> {
            var id = movable.get(number);
            store.commands().send(Samples.accept(id, Samples.RECEIVED), Ours.METADATA);
            store.commands()
                    .send(
                            new AnswerStageOne(
                                    ComplaintId.of(id),
                                    null,
                                    List.of(new PointFinding(1, Finding.UPHELD, null, null)),
                                    null,
                                    ANSWERED,
                                    ANSWERED),
                            Ours.METADATA);
        });
    }

    @Override
    public void move(int number) {
        store.commands()
                .send(
                        new RequestNextStage(
                                ComplaintId.of(movable.get(number)),
                                Stage.STAGE_2,
                                AskedBy.COMPLAINANT,
                                Means.LETTER,
                                ASKED,
                                ASKED),
                        Ours.METADATA);
    }

    @Override
    public void close() {
        store.close();
        pool.close();
    }
}
