package org.heard.bench;

import io.agroal.api.AgroalDataSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.common.engine.impl.persistence.StrongUuidGenerator;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/**
 * Flowable, embedded, as the same procedure: three stages, each a task for a person with a timer on its boundary, history at audit. Its
 * best settings as found: 16 threads, as many connections as it asks for, ids without a table, timers acquired 512 at a time under the
 * global lock, no event registry, no identity tables.
 */
final class Flowable implements Subject {

    private static final int THREADS = 16;
    private static final int CONNECTIONS = 48;
    private static final int TIMERS_AT_A_TIME = 512;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final String STAGE = """
                <userTask id="stage%1$d" name="Stage %1$d"/>
                <boundaryEvent id="limit%1$d" attachedToRef="stage%1$d" cancelActivity="false">
                  <timerEventDefinition><timeDate>${dueOn}</timeDate></timerEventDefinition>
                </boundaryEvent>
                <endEvent id="missed%1$d"/>
                <sequenceFlow id="miss%1$d" sourceRef="limit%1$d" targetRef="missed%1$d"/>
                <sequenceFlow id="to%1$d" sourceRef="%2$s" targetRef="stage%1$d"/>
            """;

    private static final String PROCESS =
            """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="heard">
              <process id="complaint" isExecutable="true">
                <startEvent id="lodged"/>
            """ + STAGE.formatted(1, "lodged") + STAGE.formatted(2, "stage1") + STAGE.formatted(3, "stage2") + """
                <endEvent id="complete"/>
                <sequenceFlow id="end" sourceRef="stage3" targetRef="complete"/>
              </process>
            </definitions>
            """;

    private final Server server;
    private final String database;
    private final AgroalDataSource pool;
    private final ProcessEngineConfigurationImpl settings;
    private final ProcessEngine engine;
    private final List<String> started = Collections.synchronizedList(new ArrayList<>());

    Flowable(Server server) {
        this.server = server;
        database = server.fresh();
        pool = server.plainPool(database, CONNECTIONS);
        settings = new StandaloneProcessEngineConfiguration();
        settings.setDataSource(pool);
        settings.setIdGenerator(new StrongUuidGenerator());
        settings.setDatabaseSchemaUpdate("true");
        settings.setHistoryLevel(HistoryLevel.AUDIT);
        settings.setAsyncExecutorActivate(false);
        settings.setDisableEventRegistry(true);
        settings.setDisableIdmEngine(true);
        settings.setAsyncExecutorCorePoolSize(THREADS);
        settings.setAsyncExecutorMaxPoolSize(THREADS);
        var timers = settings.getAsyncExecutorConfiguration();
        timers.setMaxTimerJobsPerAcquisition(TIMERS_AT_A_TIME);
        timers.setMaxAsyncJobsDuePerAcquisition(TIMERS_AT_A_TIME);
        timers.setDefaultTimerJobAcquireWaitTime(LOOK_AGAIN);
        timers.setDefaultAsyncJobAcquireWaitTime(LOOK_AGAIN);
        timers.setGlobalAcquireLockEnabled(true);
        engine = settings.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addString("complaint.bpmn20.xml", PROCESS)
                .deploy();
    }

    @Override
    public String name() {
        return "flowable";
    }

    String database() {
        return database;
    }

    @Override
    public void lodge() {
        start(Instant.now().plus(Duration.ofDays(30)));
    }

    private String start(Instant dueOn) {
        return engine.getRuntimeService()
                .startProcessInstanceByKey(
                        "complaint",
                        "HRD-0001",
                        Map.of(
                                "council", Samples.COUNCIL,
                                "receivedOn", "2026-01-05",
                                "channel", "phone",
                                "complainantKind", "child",
                                "dueOn", Date.from(dueOn)))
                .getProcessInstanceId();
    }

    @Override
    public void prepareMoves(int count) throws InterruptedException {
        started.clear();
        Load.run(count, _ -> started.add(start(Instant.now().plus(Duration.ofDays(30)))));
    }

    @Override
    public void move(int number) {
        var task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(started.get(number))
                .singleResult();
        engine.getTaskService().complete(task.getId());
    }

    /** Timers fired a second, of so many that fall due at once. */
    double fire(int count) throws InterruptedException {
        var due = Instant.now().minusSeconds(1);
        Load.run(count, _ -> start(due));
        var began = System.nanoTime();
        settings.getAsyncExecutor().start();
        var giveUpAt = began + PATIENCE.toNanos();
        while (waiting() > 0 && System.nanoTime() < giveUpAt) {
            Thread.sleep(20);
        }
        var seconds = (System.nanoTime() - began) / 1e9;
        if (waiting() > 0) {
            throw new IllegalStateException("timers are left");
        }
        settings.getAsyncExecutor().shutdown();
        return count / seconds;
    }

    private long waiting() {
        return server.number(
                database,
                "select (select count(*) from act_ru_timer_job where duedate_ < now())"
                        + " + (select count(*) from act_ru_job) + (select count(*) from act_ru_deadletter_job)");
    }

    @Override
    public void close() {
        engine.close();
        pool.close();
    }
}
