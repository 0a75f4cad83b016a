package org.heard.procedure.outbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.heard.contracts.IntegrationEvent;
import org.heard.contracts.ProcedureEvent.HolidayProclaimed;
import org.heard.contracts.Topic;
import org.heard.kit.KitConfig;
import org.heard.kit.clock.RealTime;
import org.heard.kit.council.CouncilId;
import org.heard.kit.kafka.EventPublisher;
import org.heard.kit.kafka.EventRecord;
import org.heard.procedure.ProcedureConfig;
import org.heard.procedure.calendar.HolidayTable;
import org.heard.procedure.calendar.Proclaimed;

/**
 * Tells other services of each proclaimed day: once to every council, under a key of the council's calendar and the same id
 * each time. It is marked as told when the brokers have it, so a crash tells it again and never leaves it out.
 */
@ApplicationScoped
public class HolidaysToProcedureTopic {

    private final HolidayTable table;
    private final EventPublisher publisher;
    private final ObjectMapper json;
    private final KitConfig kit;
    private final ProcedureConfig.Publishing config;
    private final InstantSource realTime;

    HolidaysToProcedureTopic(
            HolidayTable table,
            EventPublisher publisher,
            ObjectMapper json,
            KitConfig kit,
            ProcedureConfig config,
            @RealTime InstantSource realTime) {
        this.table = table;
        this.publisher = publisher;
        this.json = json;
        this.kit = kit;
        this.config = config.publishing();
        this.realTime = realTime;
    }

    /** What was proclaimed and not told of yet. */
    @Scheduled(every = "${heard.procedure.calendar.tell-interval:1s}", concurrentExecution = ConcurrentExecution.SKIP)
    public void regularly() {
        QuarkusTransaction.requiringNew().run(() -> table.untold().forEach(day -> {
            publish(kit.councils().stream()
                    .map(council -> recordOf(day, council))
                    .toList());
            table.markTold(day);
        }));
    }

    private EventRecord recordOf(Proclaimed day, String council) {
        var calendar = named("england-and-wales/" + council);
        var id = named("england-and-wales/" + council + "/" + day.date()).toString();
        var event = new HolidayProclaimed(calendar, day.date(), day.name(), day.version());
        return new EventRecord(
                id,
                IntegrationEvent.typeOf(event.getClass()),
                Topic.PROCEDURE.source(),
                event.subject(),
                realTime.instant(),
                new CouncilId(council),
                id,
                null,
                day.version(),
                null,
                payload(event));
    }

    private static UUID named(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] payload(HolidayProclaimed event) {
        try {
            return json.writeValueAsBytes(event);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("an event must be writable as JSON", unwritable);
        }
    }

    private void publish(List<EventRecord> records) {
        try {
            publisher
                    .publish(Topic.PROCEDURE.topicName(), records)
                    .get(config.acknowledgeTimeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopping; the day will be told again", interrupted);
        } catch (ExecutionException | TimeoutException failure) {
            throw new IllegalStateException("the day was not taken; it will be told again", failure);
        }
    }
}
