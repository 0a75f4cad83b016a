package org.heard.localstack.cli;

import java.util.stream.Collectors;
import org.heard.localstack.config.Port;
import org.heard.localstack.config.SandboxRealm;
import org.heard.localstack.config.Service;
import org.heard.localstack.keycloak.Keycloak;
import org.heard.localstack.stack.StackConfig;

/** What a person needs to know once everything is up. */
final class Welcome {

    private Welcome() {}

    static String of(StackConfig config) {
        var words = new StringBuilder("\nHeard is up.\n");
        var topology = config.topology();
        for (var service : Service.values()) {
            line(words, service.id(), topology.of(service.port()).url());
        }
        line(words, "pages for young people", topology.of(Service.INTAKE.port()).url() + "/start");
        line(words, "phone page", topology.of(Port.NOTIFY).url());
        var administrator = Keycloak.ADMINISTRATOR;
        line(
                words,
                "Keycloak",
                topology.of(Port.KEYCLOAK).url() + "   (" + administrator + " / " + administrator + ")");
        words.append("\nSystems (client credentials, realm ")
                .append(topology.realmUrl())
                .append(")\n");
        SandboxRealm.read().clients().stream()
                .filter(client -> client.council().isPresent())
                .forEach(client -> line(words, client.id(), "secret " + client.secret()));
        var users = SandboxRealm.read().users();
        words.append("\nPeople (client heard-cli, secret sandbox-heard-cli, password ")
                .append(users.getFirst().password())
                .append(")\n  ")
                .append(users.stream().map(SandboxRealm.User::name).collect(Collectors.joining(", ")));
        return words.append("\n\nTo stop: Ctrl-C here, or ./heard stop anywhere.")
                .toString();
    }

    private static void line(StringBuilder words, String name, String value) {
        words.append("  %-22s %s%n".formatted(name, value));
    }
}
