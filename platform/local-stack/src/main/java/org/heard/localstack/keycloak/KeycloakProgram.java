package org.heard.localstack.keycloak;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.heard.localstack.config.SandboxRealm;
import org.heard.localstack.config.Versions;
import org.heard.localstack.part.Folders;
import org.heard.localstack.part.Part;
import org.heard.localstack.part.PartFailed;
import org.heard.localstack.part.PartFolders;
import org.heard.localstack.part.Readiness;
import org.heard.localstack.part.RunningPart;

/** Keycloak, unpacked from its distribution and prepared for our database and cache; made once per version. */
record KeycloakProgram(Path home) {

    private static final List<String> OPENED = List.of(
            "java.base/java.util", "java.base/java.util.concurrent", "java.base/java.security", "java.base/java.lang");

    /** The prepared program, made from the distribution's zip if it is not there yet. */
    static KeycloakProgram under(Path programs, Path zip, PartFolders folders)
            throws IOException, InterruptedException {
        var home = programs.resolve("keycloak-" + Versions.ofThisBuild().keycloak());
        if (!Files.exists(home)) {
            Files.createDirectories(programs);
            var fresh = Files.createTempDirectory(programs, "keycloak-");
            try {
                unpack(zip, fresh);
                new KeycloakProgram(fresh).prepare(folders);
            } catch (IOException | InterruptedException | PartFailed e) {
                Folders.delete(fresh);
                throw e;
            }
            moveInPlace(fresh, home);
        }
        return new KeycloakProgram(home);
    }

    /** The start of every command line: one JVM, no shell around it that could outlive it or be outlived by it. */
    List<String> command(int heapMegabytes) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heapMegabytes + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dpicocli.disable.closures=true",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        OPENED.forEach(module -> command.add("--add-opens=" + module + "=ALL-UNNAMED"));
        command.addAll(List.of(
                "-cp",
                home.resolve("lib").resolve("quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        return command;
    }

    /** Lays the realm's file where the server looks for realms to import. */
    void offerRealm() throws IOException {
        var folder = Files.createDirectories(home.resolve("data").resolve("import"));
        try (var realm = SandboxRealm.class.getResourceAsStream(SandboxRealm.FILE)) {
            Files.copy(realm, folder.resolve("heard-realm.json"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void prepare(PartFolders folders) throws InterruptedException {
        var name = "keycloak-setup";
        var command = command(512);
        command.addAll(List.of("build", "--db=dev-file", "--health-enabled=false", "--metrics-enabled=false"));
        var never = new Readiness.FileAppears(folders.ready(name));
        var part = new Part(name, command, Map.of(), home, never, Duration.ZERO, false);
        if (RunningPart.runToEnd(part, folders) != 0) {
            throw new PartFailed("Keycloak could not be prepared: see " + folders.log(name));
        }
    }

    private static void unpack(Path zip, Path target) throws IOException {
        if (!Files.exists(zip)) {
            throw new PartFailed("Keycloak's distribution is missing: run mvn package once (expected " + zip + ")");
        }
        try (var in = new ZipInputStream(Files.newInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var names = Path.of(entry.getName());
                if (names.getNameCount() > 1 && !entry.isDirectory()) {
                    var path = target.resolve(names.subpath(1, names.getNameCount()));
                    Files.createDirectories(path.getParent());
                    Files.copy(in, path);
                }
            }
        }
    }

    private static void moveInPlace(Path fresh, Path home) throws IOException {
        try {
            Files.move(fresh, home);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException _) {
            Folders.delete(fresh);
        }
    }
}
