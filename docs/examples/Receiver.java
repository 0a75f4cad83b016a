import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Receives webhooks: java Receiver.java PORT SECRET. Prints each message once, if it is signed with the secret and fresh. */
class Receiver {

    static final long FRESH_FOR_SECONDS = 300;

    public static void main(String[] args) throws Exception {
        var secret = Base64.getDecoder().decode(args[1].replaceFirst("^whsec_", ""));
        Set<String> seen = ConcurrentHashMap.newKeySet();
        var server = HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(args[0])), 0);
        server.createContext("/", exchange -> {
            var body = exchange.getRequestBody().readAllBytes();
            var id = exchange.getRequestHeaders().getFirst("webhook-id");
            var timestamp = exchange.getRequestHeaders().getFirst("webhook-timestamp");
            var signatures = exchange.getRequestHeaders().getFirst("webhook-signature");
            var ours = id != null
                    && timestamp != null
                    && signatures != null
                    && isSigned(secret, id, timestamp, body, signatures);
            if (ours && seen.add(id)) {
                System.out.println("verified " + new String(body, StandardCharsets.UTF_8));
            }
            exchange.sendResponseHeaders(ours ? 204 : 401, -1);
            exchange.close();
        });
        server.start();
    }

    static boolean isSigned(byte[] secret, String id, String timestamp, byte[] body, String signatures) {
        try {
            if (Math.abs(Instant.now().getEpochSecond() - Long.parseLong(timestamp)) > FRESH_FOR_SECONDS) {
                return false;
            }
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
            var wanted = "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
            for (var signature : signatures.split(" ")) {
                if (MessageDigest.isEqual(
                        signature.getBytes(StandardCharsets.UTF_8), wanted.getBytes(StandardCharsets.UTF_8))) {
                    return true;
                }
            }
            return false;
        } catch (Exception unreadable) {
            return false;
        }
    }
}
