package org.heard.files.scan;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import org.jboss.logging.Logger;

/** ClamAV's daemon, asked over its own protocol (INSTREAM): a file goes to it piece by piece and nothing is written on the way. */
@ApplicationScoped
class Clamd {

    private static final Logger LOG = Logger.getLogger(Clamd.class);
    private static final int PIECE_BYTES = 65_536;
    private static final byte[] BEGIN = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);

    private final ScannerConfig config;

    Clamd(ScannerConfig config) {
        this.config = config;
    }

    /** @throws IOException only when the file itself cannot be read */
    Finding scan(InputStream file) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(config.host(), config.port()), (int)
                    config.connectTimeout().toMillis());
            socket.setSoTimeout((int) config.answerTimeout().toMillis());
            return finding(ask(socket, file));
        } catch (SocketException | SocketTimeoutException | UnknownHostException down) {
            LOG.warnf("the virus scanner cannot be reached: %s", down.getClass().getName());
            return new Finding.Unknown("scanner-down");
        }
    }

    /** A scanner that has seen enough answers and hangs up before the file's end. */
    private static String ask(Socket socket, InputStream file) throws IOException {
        var out = new DataOutputStream(socket.getOutputStream());
        out.write(BEGIN);
        var piece = new byte[PIECE_BYTES];
        for (var read = file.readNBytes(piece, 0, PIECE_BYTES);
                read > 0;
                read = file.readNBytes(piece, 0, PIECE_BYTES)) {
            out.writeInt(read);
            out.write(piece, 0, read);
        }
        out.writeInt(0);
        out.flush();
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
    }

    /** Answers are {@code stream: OK}, {@code stream: NAME FOUND}, or end in {@code ERROR}. */
    private static Finding finding(String answer) {
        var said = answer.replace("\0", "");
        if (said.endsWith(" OK")) {
            return new Finding.Clean();
        }
        if (said.endsWith(" FOUND")) {
            return new Finding.Bad(reason(said));
        }
        LOG.warnf("the virus scanner could not look into a file: %s", said.endsWith("ERROR") ? "error" : "no answer");
        return new Finding.Unknown("scanner-failed");
    }

    private static String reason(String said) {
        if (said.contains("Heuristics.Limits.Exceeded")) {
            return "too-much-inside";
        }
        if (said.contains("Heuristics.Encrypted")) {
            return "locked-with-a-password";
        }
        return said.contains("ContainsMacros") ? "active-content" : "virus-found";
    }
}
