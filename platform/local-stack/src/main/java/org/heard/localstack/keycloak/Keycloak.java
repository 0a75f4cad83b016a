package org.heard.localstack.keycloak;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.heard.localstack.config.SandboxRealm;
import org.heard.localstack.config.Topology.Address;
import org.heard.localstack.part.Folders;
import org.heard.localstack.part.Part;
import org.heard.localstack.part.PartFailed;
import org.heard.localstack.part.PartFolders;
import org.heard.localstack.part.Readiness;

/** The identity provider with realm {@code heard}. */
public final class Keycloak {

    /** Name and password of the realm administrator of the sandbox. */
    public static final String ADMINISTRATOR = "admin";

    private static final int HEAP_MEGABYTES = 300;
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private Keycloak() {}

    /**
     * What one server is given.
     *
     * @param programs folder of unpacked programs
     * @param zip the distribution
     * @param data folder of its database, kept between starts
     * @param address where it is to listen
     */
    public record Settings(Path programs, Path zip, Path data, Address address) {}

    /** Makes the part ready to start: unpacks the program once, and starts the realm anew if its file has changed. */
    public static Part prepare(String name, Settings settings, PartFolders folders) throws InterruptedException {
        try {
            var program = KeycloakProgram.under(settings.programs(), settings.zip(), folders);
            program.offerRealm();
            forgetChangedRealm(settings.data());
            return part(name, program, settings);
        } catch (IOException e) {
            throw new PartFailed(
                    "Keycloak cannot be unpacked in " + settings.programs() + ", is the disk full? " + e, e);
        }
    }

    private static Part part(String name, KeycloakProgram program, Settings settings) {
        var address = settings.address();
        var command = program.command(HEAP_MEGABYTES);
        var database = "jdbc:h2:file:" + settings.data().resolve("keycloak");
        command.addAll(List.of(
                "start",
                "--optimized",
                "--import-realm",
                "--cache=local",
                "--http-enabled=true",
                "--http-host=" + address.host(),
                "--http-port=" + address.port(),
                "--hostname=" + address.url(),
                "--db-url=" + database + ";NON_KEYWORDS=VALUE;DB_CLOSE_ON_EXIT=FALSE"));
        var environment = Map.of(
                "KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATOR,
                "KC_BOOTSTRAP_ADMIN_PASSWORD", ADMINISTRATOR);
        var readiness = new Readiness.HttpAnswers(URI.create(address.url() + "/realms/heard"));
        return new Part(name, command, environment, program.home(), readiness, PATIENCE, false);
    }

    /** The server imports a realm that it does not have; so a realm whose file changed must go first. */
    private static void forgetChangedRealm(Path data) throws IOException {
        var mark = data.resolve("realm.sha256");
        var digest = realmDigest();
        if (!Files.exists(mark)
                || !Files.readString(mark, StandardCharsets.UTF_8).equals(digest)) {
            Folders.delete(data);
            Files.createDirectories(data);
            Files.writeString(mark, digest);
        }
    }

    private static String realmDigest() throws IOException {
        try (var realm = SandboxRealm.class.getResourceAsStream(SandboxRealm.FILE)) {
            var digest = MessageDigest.getInstance("SHA-256").digest(realm.readAllBytes());
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
