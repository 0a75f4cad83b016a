package org.heard.journeys.stack;

import java.net.URI;
import java.util.Map;

/**
 * Where the parts of a running Heard answer.
 *
 * @param oidc the realm's URL
 */
public record Addresses(URI intake, URI procedure, URI notification, URI ombudsman, URI phones, URI oidc) {

    /** The addresses named by HEARD_*_URL; what is not named stands on this machine, HEARD_PORT_OFFSET away from its usual port. */
    public static Addresses from(Map<String, String> environment) {
        var offset = Integer.parseInt(environment.getOrDefault("HEARD_PORT_OFFSET", "0"));
        return new Addresses(
                address(environment, "HEARD_INTAKE_URL", 8081 + offset, ""),
                address(environment, "HEARD_PROCEDURE_URL", 8082 + offset, ""),
                address(environment, "HEARD_NOTIFICATION_URL", 8083 + offset, ""),
                address(environment, "HEARD_OMBUDSMAN_URL", 8084 + offset, ""),
                address(environment, "HEARD_NOTIFY_URL", 8090 + offset, ""),
                address(environment, "HEARD_OIDC_URL", 8180 + offset, "/realms/heard"));
    }

    private static URI address(Map<String, String> environment, String name, int port, String path) {
        var named = environment.getOrDefault(name, "http://127.0.0.1:" + port + path);
        return URI.create(named.replaceFirst("/+$", ""));
    }
}
