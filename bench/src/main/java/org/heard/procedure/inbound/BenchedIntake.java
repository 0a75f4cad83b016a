package org.heard.procedure.inbound;

import com.fasterxml.jackson.databind.ObjectMapper;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.heard.eventstore.Commands;
import org.heard.kit.KitConfig;
import org.heard.kit.clock.BusinessClock;

/** The service's own consumer of what intake lodged; without what else intake tells, which lodges nothing. */
public final class BenchedIntake {

    private final FromIntake consumer;

    public BenchedIntake(
            DataSource database, Commands commands, KitConfig config, ObjectMapper json, BusinessClock clock) {
        consumer = new FromIntake(
                new Inbox(new InboxTable(database), json, config),
                new ScopeTable(database),
                commands,
                clock,
                null,
                null,
                null);
    }

    /** Takes one record, as from Kafka; returns when it is stored. */
    public void take(ConsumerRecord<String, byte[]> lodged) {
        consumer.take(lodged);
    }
}
