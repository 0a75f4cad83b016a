package org.heard.localstack.config;

/** The ports of the stack, with the variable that moves each and its number when none does. */
public enum Port {
    INTAKE("HEARD_INTAKE_PORT", 8081),
    PROCEDURE("HEARD_PROCEDURE_PORT", 8082),
    NOTIFICATION("HEARD_NOTIFICATION_PORT", 8083),
    OMBUDSMAN("HEARD_OMBUDSMAN_PORT", 8084),
    NOTIFY("HEARD_NOTIFY_PORT", 8090),
    SMTP("HEARD_SMTP_PORT", 8025),
    KEYCLOAK("HEARD_KEYCLOAK_PORT", 8180),
    POSTGRES("HEARD_POSTGRES_PORT", 15432),
    KAFKA("HEARD_KAFKA_PORT", 19092),
    KAFKA_CONTROLLER("HEARD_KAFKA_CONTROLLER_PORT", 19093),
    CLAMD("HEARD_CLAMD_PORT", 3310);

    private final String variable;
    private final int usualNumber;

    Port(String variable, int usualNumber) {
        this.variable = variable;
        this.usualNumber = usualNumber;
    }

    /** The environment variable that names another number. */
    public String variable() {
        return variable;
    }

    /** The number when nothing else is said. */
    public int usualNumber() {
        return usualNumber;
    }
}
