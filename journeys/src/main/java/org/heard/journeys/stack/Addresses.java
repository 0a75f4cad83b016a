package org.heard.journeys.stack;

import java.net.URI;
import java.util.Map;
import org.heard.localstack.config.Port;
import org.heard.localstack.config.Topology;

/**
 * Where the parts of a running Heard answer.
 *
 * @param oidc the realm's URL
 */
public record Addresses(URI intake, URI procedure, URI notification, URI ombudsman, URI phones, URI oidc) {

    /** The addresses named by HEARD_*_URL; what is not named stands on this machine, where the launcher puts it. */
    public static Addresses from(Map<String, String> environment) {
        var here = Topology.onThisMachine(environment);
        return new Addresses(
                address(environment, "HEARD_INTAKE_URL", here.of(Port.INTAKE).url()),
                address(
                        environment,
                        "HEARD_PROCEDURE_URL",
                        here.of(Port.PROCEDURE).url()),
                address(
                        environment,
                        "HEARD_NOTIFICATION_URL",
                        here.of(Port.NOTIFICATION).url()),
                address(
                        environment,
                        "HEARD_OMBUDSMAN_URL",
                        here.of(Port.OMBUDSMAN).url()),
                address(environment, "HEARD_NOTIFY_URL", here.of(Port.NOTIFY).url()),
                address(environment, "HEARD_OIDC_URL", here.realmUrl()));
    }

    private static URI address(Map<String, String> environment, String name, String otherwise) {
        return URI.create(environment.getOrDefault(name, otherwise).replaceFirst("/+$", ""));
    }
}
