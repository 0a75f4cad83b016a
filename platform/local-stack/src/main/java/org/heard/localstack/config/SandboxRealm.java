package org.heard.localstack.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.StreamSupport;

/**
 * Who may sign in to the sandbox, as the realm's file says.
 *
 * @param clients systems, which sign in with a secret
 * @param users people, who sign in with a password
 */
public record SandboxRealm(List<Client> clients, List<User> users) {

    /** The realm's file among our resources. */
    public static final String FILE = "/realm/heard-realm.json";

    private static final String COUNCIL = "council";

    /**
     * A system.
     *
     * @param id its client id
     * @param secret its secret
     * @param council the code of the council it belongs to, if it belongs to one
     * @param roles its realm roles, with those that they contain
     */
    public record Client(String id, String secret, Optional<String> council, SequencedSet<String> roles) {}

    /**
     * A member of staff.
     *
     * @param name the name to sign in with
     * @param password the password
     * @param council the code of the council the person works for, if it is one
     * @param roles the person's realm roles, with those that they contain
     */
    public record User(String name, String password, Optional<String> council, SequencedSet<String> roles) {}

    /** Reads the realm's file. */
    public static SandboxRealm read() {
        try (var in = SandboxRealm.class.getResourceAsStream(FILE)) {
            return of(new ObjectMapper().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The system of that client id. */
    public Client client(String id) {
        return clients.stream()
                .filter(client -> client.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The person of that name. */
    public User user(String name) {
        return users.stream()
                .filter(user -> user.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static SandboxRealm of(JsonNode realm) {
        var contained = containedRoles(realm);
        var systemRoles = new HashMap<String, SequencedSet<String>>();
        var users = new ArrayList<User>();
        for (var user : realm.get("users")) {
            var roles = expand(user.get("realmRoles"), contained);
            if (user.has("serviceAccountClientId")) {
                systemRoles.put(user.get("serviceAccountClientId").asText(), roles);
            } else {
                var password = user.at("/credentials/0/value").asText();
                users.add(new User(user.get("username").asText(), password, councilOf(user), roles));
            }
        }
        var clients = StreamSupport.stream(realm.get("clients").spliterator(), false)
                .filter(client -> client.get("serviceAccountsEnabled").asBoolean())
                .map(client -> client(client, systemRoles))
                .toList();
        return new SandboxRealm(clients, List.copyOf(users));
    }

    private static Client client(JsonNode client, Map<String, SequencedSet<String>> roles) {
        var id = client.get("clientId").asText();
        var council = StreamSupport.stream(client.get("protocolMappers").spliterator(), false)
                .filter(mapper -> mapper.get("name").asText().equals(COUNCIL))
                .map(mapper -> mapper.at("/config/claim.value").asText())
                .findFirst();
        return new Client(id, client.get("secret").asText(), council, roles.get(id));
    }

    private static Optional<String> councilOf(JsonNode user) {
        var council = user.at("/attributes/council/0");
        return council.isMissingNode() ? Optional.empty() : Optional.of(council.asText());
    }

    private static Map<String, List<String>> containedRoles(JsonNode realm) {
        var contained = new HashMap<String, List<String>>();
        for (var role : realm.at("/roles/realm")) {
            var names = new ArrayList<String>();
            role.at("/composites/realm").forEach(name -> names.add(name.asText()));
            contained.put(role.get("name").asText(), names);
        }
        return contained;
    }

    private static SequencedSet<String> expand(JsonNode names, Map<String, List<String>> contained) {
        var roles = new LinkedHashSet<String>();
        names.forEach(name -> {
            roles.add(name.asText());
            roles.addAll(contained.getOrDefault(name.asText(), List.of()));
        });
        return roles;
    }
}
