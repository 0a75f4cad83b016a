package org.heard.localstack.config;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The databases of the one server, each with login roles of its own. A sandbox role's password is its name. */
public enum Database {
    INTAKE(Role.OWNER, Role.APP, Role.SYSTEM),
    INTAKE_KEYS(Role.OWNER, Role.APP),
    PROCEDURE(Role.OWNER, Role.APP, Role.SYSTEM),
    PROCEDURE_KEYS(Role.OWNER, Role.APP),
    NOTIFICATION(Role.OWNER, Role.APP, Role.SYSTEM),
    OMBUDSMAN(Role.OWNER, Role.APP, Role.SYSTEM),
    SANDBOX(Role.OWNER, Role.APP);

    /** What a login role is for. */
    public enum Role {
        /** Migrates: owns the database, its schema and its tables. */
        OWNER,
        /** Serves requests: owns nothing, so row-level security holds for it. */
        APP,
        /** Runs system jobs (sweeps, relays): owns nothing, sees what its policies show. */
        SYSTEM
    }

    private final List<Role> roles;

    Database(Role... roles) {
        this.roles = List.of(roles);
    }

    /** The database's name on the server. */
    public String databaseName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The login roles of this database. */
    public List<Role> roles() {
        return roles;
    }

    /** The name of a login role of this database, such as {@code intake_app}. */
    public String roleName(Role role) {
        return databaseName() + "_" + role.name().toLowerCase(Locale.ROOT);
    }

    /** Names of all login roles of all databases. */
    public static List<String> allRoleNames() {
        return Arrays.stream(values())
                .flatMap(database -> database.roles().stream().map(database::roleName))
                .toList();
    }
}
