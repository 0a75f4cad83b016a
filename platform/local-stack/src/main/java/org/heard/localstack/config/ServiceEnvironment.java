package org.heard.localstack.config;

import java.util.SortedMap;
import java.util.TreeMap;
import org.heard.localstack.notify.NotifySandbox;

/** The environment of a service's process: all it is told from outside, whoever starts it. */
public final class ServiceEnvironment {

    private ServiceEnvironment() {}

    /** Environment of one service among parts at these addresses, with its keys in these files. */
    public static SortedMap<String, String> of(Service service, Topology topology, KeyFiles keys) {
        var environment = new TreeMap<>(common(topology, keys));
        var database = service.database();
        environment.put("HEARD_HTTP_HOST", topology.listenOn());
        environment.put(
                "HEARD_HTTP_PORT", Integer.toString(topology.of(service.port()).port()));
        environment.put("HEARD_OIDC_CLIENT_ID", service.id());
        environment.put(
                "HEARD_OIDC_CLIENT_SECRET",
                SandboxRealm.read().client(service.id()).secret());
        for (var role : database.roles()) {
            environment.put("HEARD_DB_" + role + "_PASSWORD", database.roleName(role));
        }
        service.keys().ifPresent(kept -> kept.roles()
                .forEach(role -> environment.put("HEARD_KEYS_DB_" + role + "_PASSWORD", kept.roleName(role))));
        if (service == Service.INTAKE) {
            environment.put(
                    "HEARD_EVIDENCE_DIR",
                    keys.master().getParent().resolveSibling("evidence").toString());
        }
        if (service == Service.INTAKE || service == Service.OMBUDSMAN) {
            environment.putAll(ofScanner(topology));
        }
        environment.put("QUARKUS_PROFILE", "sandbox");
        return environment;
    }

    /** Who looks for viruses in files given as evidence. */
    private static SortedMap<String, String> ofScanner(Topology topology) {
        var clamd = topology.of(Port.CLAMD);
        var environment = new TreeMap<String, String>();
        environment.put("HEARD_CLAMD_HOST", clamd.host());
        environment.put("HEARD_CLAMD_PORT", Integer.toString(clamd.port()));
        return environment;
    }

    /** What is the same for all services. */
    public static SortedMap<String, String> common(Topology topology, KeyFiles keys) {
        var postgres = topology.of(Port.POSTGRES);
        var environment = new TreeMap<String, String>();
        environment.put("HEARD_DB_HOST", postgres.host());
        environment.put("HEARD_DB_PORT", Integer.toString(postgres.port()));
        environment.put("HEARD_SANDBOX_DB_URL", sandboxUrl(postgres));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", topology.of(Port.KAFKA).toString());
        environment.put("HEARD_OIDC_URL", topology.realmUrl());
        for (var service : Service.values()) {
            environment.put(
                    service.addressVariable(), topology.of(service.port()).url());
        }
        environment.put("HEARD_NOTIFY_URL", topology.of(Port.NOTIFY).url());
        environment.put("HEARD_NOTIFY_API_KEY", NotifySandbox.API_KEY);
        environment.put("HEARD_NOTIFY_CALLBACK_TOKEN", NotifySandbox.CALLBACK_TOKEN);
        environment.put("HEARD_SMTP_HOST", topology.of(Port.SMTP).host());
        environment.put(
                "HEARD_SMTP_PORT", Integer.toString(topology.of(Port.SMTP).port()));
        environment.put("HEARD_MASTER_KEY_FILE", keys.master().toString());
        environment.put("HEARD_LOOKUP_KEY_FILE", keys.lookup().toString());
        return environment;
    }

    /** Environment of the stand-in for GOV.UK Notify. */
    public static SortedMap<String, String> ofStandIn(Topology topology) {
        var environment = new TreeMap<String, String>();
        environment.put(
                "HEARD_NOTIFY_PORT", Integer.toString(topology.of(Port.NOTIFY).port()));
        environment.put(
                "HEARD_SMTP_PORT", Integer.toString(topology.of(Port.SMTP).port()));
        environment.put("HEARD_NOTIFY_API_KEY", NotifySandbox.API_KEY);
        environment.put("HEARD_NOTIFY_CALLBACK_TOKEN", NotifySandbox.CALLBACK_TOKEN);
        environment.put("HEARD_NOTIFICATION_URL", topology.of(Port.NOTIFICATION).url());
        return environment;
    }

    private static String sandboxUrl(Topology.Address postgres) {
        var owner = Database.SANDBOX.roleName(Database.Role.OWNER);
        return "jdbc:postgresql://" + postgres + "/" + Database.SANDBOX.databaseName() + "?user=" + owner + "&password="
                + owner;
    }
}
