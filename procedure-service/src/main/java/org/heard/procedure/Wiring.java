package org.heard.procedure;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.heard.eventstore.EventDatabase;
import org.heard.eventstore.EventModel;
import org.heard.procedure.calendar.LiveCalendar;
import org.heard.procedure.clock.RuleSets;
import org.heard.procedure.complaint.Procedures;
import org.heard.procedure.complaint.StoredNames;
import org.heard.procedure.conference.Conference;
import org.heard.procedure.corporate.Corporate;
import org.heard.procedure.ruleset.LiveCouncils;
import org.heard.procedure.signposted.WithoutStages;
import org.heard.procedure.statutory.Statutory;

/** Hands the law to those who apply it. */
class Wiring {

    @Produces
    @Singleton
    RuleSets ruleSets(LiveCouncils councils) {
        return councils.rules();
    }

    @Produces
    @Singleton
    Procedures procedures(RuleSets rules, LiveCalendar calendar) {
        return new Procedures(
                rules,
                List.of(
                        new Statutory(calendar),
                        new Corporate(calendar),
                        new Conference(calendar),
                        new WithoutStages()));
    }

    @Produces
    @Singleton
    EventModel events(Procedures procedures) {
        return StoredNames.model(procedures);
    }

    /** The events lie where the system role sees them; callers' councils are checked before. */
    @Produces
    @EventDatabase
    @Singleton
    javax.sql.DataSource eventDatabase(@DataSource("system") AgroalDataSource system) {
        return system;
    }

    @Singleton
    static class Codes implements ObjectMapperCustomizer {

        @Override
        public void customize(ObjectMapper mapper) {
            mapper.registerModule(StoredNames.codes());
        }
    }
}
