package org.heard.localstack.config;

import java.util.Locale;
import java.util.Optional;

/** The four services. */
public enum Service {
    INTAKE(Port.INTAKE, Database.INTAKE),
    PROCEDURE(Port.PROCEDURE, Database.PROCEDURE),
    NOTIFICATION(Port.NOTIFICATION, Database.NOTIFICATION),
    OMBUDSMAN(Port.OMBUDSMAN, Database.OMBUDSMAN);

    private final Port port;
    private final Database database;

    Service(Port port, Database database) {
        this.port = port;
        this.database = database;
    }

    /** Its name, which is also that of its module, its client and its part of the stack, such as intake-service. */
    public String id() {
        return name().toLowerCase(Locale.ROOT) + "-service";
    }

    /** Where it listens. */
    public Port port() {
        return port;
    }

    /** Its own database. */
    public Database database() {
        return database;
    }

    /** The database of its data keys, if it keeps any. */
    Optional<Database> keys() {
        return switch (this) {
            case INTAKE -> Optional.of(Database.INTAKE_KEYS);
            case PROCEDURE -> Optional.of(Database.PROCEDURE_KEYS);
            case NOTIFICATION, OMBUDSMAN -> Optional.empty();
        };
    }

    /** The variable that tells the other services where this one is. */
    String addressVariable() {
        return "HEARD_" + name() + "_URL";
    }
}
