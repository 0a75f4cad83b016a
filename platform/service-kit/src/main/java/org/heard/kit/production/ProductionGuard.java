package org.heard.kit.production;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;

/**
 * Refuses to start in production with the sandbox's secrets, or on a database that may forget what it said it wrote. Says
 * all that is wrong at once, by name and never by value.
 */
@ApplicationScoped
class ProductionGuard {

    /** Options whose sandbox value starts with a word everybody can read in the repository. */
    private static final Map<String, String> SECRETS = Map.of(
            "quarkus.datasource.password", "HEARD_DB_APP_PASSWORD",
            "quarkus.datasource.system.password", "HEARD_DB_SYSTEM_PASSWORD",
            "quarkus.flyway.password", "HEARD_DB_OWNER_PASSWORD",
            "quarkus.oidc-client.credentials.secret", "HEARD_OIDC_CLIENT_SECRET");

    /** The same of a service that keeps data keys in a database of their own, or on whose pages staff sign in. */
    private static final Map<String, String> SECRETS_OF_SOME = Map.of(
            "quarkus.datasource.keys.password", "HEARD_KEYS_DB_APP_PASSWORD",
            "quarkus.flyway.keys.password", "HEARD_KEYS_DB_OWNER_PASSWORD",
            "quarkus.oidc.desk.credentials.secret", "HEARD_OIDC_DESK_CLIENT_SECRET");

    private static final Duration DATABASE_ANSWERS_WITHIN = Duration.ofSeconds(30);

    private final Config config;
    private final Pool system;

    ProductionGuard(Config config, @ReactiveDataSource("system") Pool system) {
        this.config = config;
        this.system = system;
    }

    void check(@Observes @Priority(1) StartupEvent event) {
        if (ConfigUtils.isProfileActive("prod") && !ConfigUtils.isProfileActive("sandbox")) {
            var faults = new ArrayList<>(sandboxSecrets());
            faults.addAll(forgetfulSettings());
            if (!faults.isEmpty()) {
                throw new IllegalStateException("not fit for production: " + String.join("; ", faults));
            }
        }
    }

    private List<String> sandboxSecrets() {
        var secrets = new HashMap<>(SECRETS);
        SECRETS_OF_SOME.forEach((option, name) ->
                config.getOptionalValue(option, String.class).ifPresent(_ -> secrets.put(option, name)));
        return secrets.entrySet().stream()
                .filter(secret -> isSandboxValue(
                        config.getOptionalValue(secret.getKey(), String.class).orElse("")))
                .map(secret -> secret.getValue() + " still has the sandbox's value")
                .sorted()
                .toList();
    }

    /** Sandbox passwords are the role's own name, sandbox client secrets begin with the word. */
    static boolean isSandboxValue(String secret) {
        return secret.isBlank() || secret.startsWith("sandbox-") || secret.matches("[a-z_]+_(owner|app|system)");
    }

    private List<String> forgetfulSettings() {
        var rows = system.query("select name from pg_settings where name in"
                        + " ('fsync', 'full_page_writes', 'synchronous_commit') and setting = 'off'")
                .execute()
                .await()
                .atMost(DATABASE_ANSWERS_WITHIN);
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> "PostgreSQL's " + row.getString(0) + " is off")
                .toList();
    }
}
