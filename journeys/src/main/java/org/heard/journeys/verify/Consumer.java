package org.heard.journeys.verify;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.heard.localstack.config.Database;

/** Who takes which facts: one line per consumer of a topic. */
enum Consumer {
    INTAKE_FROM_PROCEDURE(Database.INTAKE, "intake/from-procedure", "heard.procedure.v1", Set.of()),
    INTAKE_FROM_NOTIFICATION(Database.INTAKE, "intake/from-notification", "heard.notification.v1", Set.of()),
    PROCEDURE_FROM_INTAKE(
            Database.PROCEDURE,
            "procedure/from-intake",
            "heard.intake.v1",
            Set.of(
                    "ComplaintLodged",
                    "CouncilSetUp",
                    "NextStageAsked",
                    "ComplaintWithdrawalAsked",
                    "StatementAgreedTo",
                    "ComplainantNamed")),
    PROCEDURE_FROM_NOTIFICATION(
            Database.PROCEDURE,
            "procedure/from-notification",
            "heard.notification.v1",
            Set.of("ReplyReceived", "NoticeOpened")),
    PROCEDURE_FROM_OMBUDSMAN(Database.PROCEDURE, "procedure/from-ombudsman", "heard.ombudsman.v1", Set.of()),
    NOTIFICATION_FROM_INTAKE(Database.NOTIFICATION, "notification/from-intake", "heard.intake.v1", Set.of()),
    NOTIFICATION_FROM_PROCEDURE(Database.NOTIFICATION, "notification/from-procedure", "heard.procedure.v1", Set.of()),
    NOTIFICATION_FROM_OMBUDSMAN(Database.NOTIFICATION, "notification/from-ombudsman", "heard.ombudsman.v1", Set.of()),
    OMBUDSMAN_FROM_PROCEDURE(
            Database.OMBUDSMAN,
            "ombudsman/from-procedure",
            "heard.procedure.v1",
            Set.of("ReferredToOmbudsman", "DeadlineMissed", "OmbudsmanOrderRefused")),
    OMBUDSMAN_BARS_FROM_PROCEDURE(
            Database.OMBUDSMAN,
            "ombudsman/bars-from-procedure",
            "heard.procedure.v1",
            Set.of("StaffBarred", "StaffReleased"));

    private final Database database;
    private final String id;
    private final String topic;
    private final Set<String> only;

    /** @param only the names of the facts it takes; none for all */
    Consumer(Database database, String id, String topic, Set<String> only) {
        this.database = database;
        this.id = id;
        this.topic = topic;
        this.only = only;
    }

    Database database() {
        return database;
    }

    /** Its name in the inbox. */
    String id() {
        return id;
    }

    String topic() {
        return topic;
    }

    boolean takes(Fact fact) {
        return topic.equals(fact.topic()) && (only.isEmpty() || only.contains(fact.name()));
    }

    /** Consumers that the inboxes know and this list does not. */
    static List<String> unknown(List<String> inboxes) {
        return inboxes.stream().filter(name -> find(name).isEmpty()).toList();
    }

    private static Optional<Consumer> find(String id) {
        return Arrays.stream(values()).filter(one -> one.id.equals(id)).findFirst();
    }
}
