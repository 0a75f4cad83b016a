package org.heard.localstack.clamd;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heard.localstack.part.Part;
import org.heard.localstack.part.PartFailed;
import org.heard.localstack.part.Readiness;

/**
 * ClamAV's daemon, as Debian's package clamav-daemon installs it, with a configuration, a port and a signature file of our
 * own. No signatures can be downloaded in the sandbox, so it knows one: the harmless EICAR test file. In production the
 * daemon has ClamAV's own signatures.
 */
public final class Clamd {

    /** What to do where it is missing. */
    public static final String INSTALL = "apt-get install clamav-daemon";

    private static final List<Path> PLACES = List.of(Path.of("/usr/sbin/clamd"), Path.of("/usr/local/sbin/clamd"));
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** The test file in two halves, so that no scanner takes this program for it. */
    private static final String EICAR =
            "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!" + "$H+H*";

    private Clamd() {}

    /** Where the program is, if it is installed. */
    public static Optional<Path> program() {
        return PLACES.stream().filter(Files::isExecutable).findFirst();
    }

    /**
     * The daemon, ready to start.
     *
     * @param folder where its configuration, signatures and temporary files are
     */
    public static Part prepare(String name, Path folder, int port) {
        var program = program().orElseThrow(() -> new PartFailed("clamd is not installed: " + INSTALL));
        try {
            var signatures = Files.createDirectories(folder.resolve("signatures"));
            var temporary = Files.createDirectories(folder.resolve("tmp"));
            Files.writeString(
                    signatures.resolve("heard.ndb"),
                    "Heard.Eicar-Test-File:0:0:" + HexFormat.of().formatHex(EICAR.getBytes(StandardCharsets.US_ASCII))
                            + "\n");
            var configuration = folder.resolve("clamd.conf");
            Files.writeString(configuration, configuration(port, signatures, temporary));
            return new Part(
                    name,
                    List.of(program.toString(), "--config-file=" + configuration),
                    Map.of(),
                    folder,
                    new Readiness.ClamdAnswers(port),
                    PATIENCE,
                    false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What goes beyond a limit is told of, never let through as clean; so is what is locked with a password. */
    private static String configuration(int port, Path signatures, Path temporary) {
        var lines = List.of(
                "Foreground yes",
                "TCPAddr 127.0.0.1",
                "TCPSocket " + port,
                "DatabaseDirectory " + signatures,
                "TemporaryDirectory " + temporary,
                "StreamMaxLength 300M",
                "MaxFileSize 300M",
                "MaxScanSize 400M",
                "MaxRecursion 10",
                "MaxFiles 2000",
                "MaxThreads 4",
                "AlertExceedsMax yes",
                "AlertEncrypted yes",
                "AlertOLE2Macros yes",
                "Bytecode no",
                "SelfCheck 0",
                "ExitOnOOM yes");
        return String.join("\n", lines) + "\n";
    }
}
