package org.heard.notification.calendar;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.heard.kit.council.CouncilId;
import org.heard.notification.NotificationConfig;
import org.heard.workingdays.Holiday;
import org.heard.workingdays.WorkingDays;
import org.jboss.logging.Logger;

/** Bank holidays appointed while duties wait: each instance counts with them soon after any of them was told. */
@ApplicationScoped
public class ProclaimedHolidays {

    private static final Logger LOG = Logger.getLogger(ProclaimedHolidays.class);

    private final Pool system;
    private final Vertx vertx;
    private final NotificationConfig.Calendar config;

    ProclaimedHolidays(@ReactiveDataSource("system") Pool system, Vertx vertx, NotificationConfig config) {
        this.system = system;
        this.vertx = vertx;
        this.config = config.calendar();
    }

    /** Keeps a day, in the transaction and scope of the council that was told; twice says the same as once. */
    public Uni<Void> learn(int version, Holiday day, CouncilId council) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "insert into proclaimed_holiday (council_id, version, date, name)"
                                        + " values (:council, :version, :date, :name) on conflict do nothing")
                        .setParameter("council", council.value())
                        .setParameter("version", version)
                        .setParameter("date", day.date())
                        .setParameter("name", day.name())
                        .executeUpdate())
                .replaceWithVoid();
    }

    void start(@Observes StartupEvent started) {
        vertx.setPeriodic(1, config.refreshInterval().toMillis(), _ -> refresh()
                .subscribe()
                .with(_ -> {}, failure -> LOG.debug("the calendar is not known now", failure)));
    }

    Uni<Void> refresh() {
        return system.query("select version, date, name from proclaimed_holiday order by version")
                .execute()
                .invoke(rows -> {
                    var days = new TreeMap<Integer, Holiday>();
                    StreamSupport.stream(rows.spliterator(), false)
                            .forEach(row ->
                                    days.put(row.getInteger(0), new Holiday(row.getLocalDate(1), row.getString(2))));
                    DueDays.countWith(WorkingDays.englandAndWales()
                            .withProclaimed(days.values().toArray(Holiday[]::new)));
                })
                .replaceWithVoid();
    }
}
