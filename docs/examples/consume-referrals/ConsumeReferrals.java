import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.zip.ZipInputStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Takes referrals: reads heard.procedure.v1, fetches both parts of each pack, and keeps them when the digest is the one that the
 * event told. A record is done when its pack lies on disk; only then is it committed, so that a stop loses nothing, and a pack
 * that is there already is not fetched again.
 *
 * <p>Arguments: the folder for packs, and how many referrals to take before it ends (0: for ever).
 */
public class ConsumeReferrals {

    private static final String REFERRED = "uk.heard.ReferredToOmbudsman.v1";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(2);

    public static void main(String[] arguments) throws Exception {
        var packs = Path.of(arguments.length > 0 ? arguments[0] : "packs");
        var wanted = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 0;
        var taken = 0;
        try (var consumer = new KafkaConsumer<String, String>(settings())) {
            consumer.subscribe(List.of("heard.procedure.v1"));
            while (true) {
                for (var record : consumer.poll(Duration.ofSeconds(1))) {
                    if (REFERRED.equals(header(record, "ce_type"))) {
                        take(JSON.readTree(record.value()), packs);
                        taken++;
                    }
                    if (wanted > 0 && taken == wanted) {
                        consumer.commitSync(done(record));
                        return;
                    }
                }
                consumer.commitSync();
            }
        }
    }

    /** Up to this record of its partition; those after it come again next time. */
    private static Map<TopicPartition, OffsetAndMetadata> done(ConsumerRecord<String, String> record) {
        return Map.of(
                new TopicPartition(record.topic(), record.partition()), new OffsetAndMetadata(record.offset() + 1));
    }

    /** Tries until both parts have come: nothing is lost while the other side is down. */
    private static void take(JsonNode referral, Path packs) throws IOException, InterruptedException {
        var complaint = referral.get("complaintId").asText();
        var path = "/v1/complaints/" + complaint + "/referrals/" + referral.get("referralId").asText();
        var folder = Files.createDirectories(packs.resolve(referral.get("referralId").asText()));
        var casePart = fetch(from("HEARD_PROCEDURE_URL", "http://127.0.0.1:8082") + path + "/case.zip", folder, "case.zip");
        fetch(from("HEARD_INTAKE_URL", "http://127.0.0.1:8081") + path + "/person.zip", folder, "person.zip");
        var digest = "sha-256:" + sha256(manifestOf(casePart));
        var matches = digest.equals(referral.get("manifestDigest").asText());
        System.out.println((matches ? "digest matches: " : "DIGEST DIFFERS: ") + folder + " "
                + referral.get("ground").asText());
    }

    private static byte[] fetch(String url, Path folder, String name) throws IOException, InterruptedException {
        var file = folder.resolve(name);
        while (!Files.exists(file)) {
            var request = HttpRequest.newBuilder(URI.create(url)).header("Authorization", "Bearer " + token());
            var answer = HTTP.send(request.build(), BodyHandlers.ofByteArray());
            if (answer.statusCode() == 200) {
                Files.write(file, answer.body());
            } else {
                System.out.println(answer.statusCode() + " for " + name + ", trying again");
                Thread.sleep(BETWEEN_TRIES);
            }
        }
        return Files.readAllBytes(file);
    }

    private static String token() throws IOException, InterruptedException {
        var form = "grant_type=client_credentials&client_id=case-system&client_secret="
                + URLEncoder.encode(from("CASE_SYSTEM_SECRET", "sandbox-case-system"), StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(URI.create(
                        from("HEARD_OIDC_URL", "http://127.0.0.1:8180/realms/heard") + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        return JSON.readTree(HTTP.send(request, BodyHandlers.ofString()).body()).path("access_token").asText();
    }

    private static byte[] manifestOf(byte[] zip) throws IOException {
        try (var files = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var file = files.getNextEntry(); file != null; file = files.getNextEntry()) {
                if (file.getName().equals("manifest.json")) {
                    return files.readAllBytes();
                }
            }
        }
        throw new IOException("the pack has no manifest");
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }

    private static String header(ConsumerRecord<String, String> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static Properties settings() {
        var settings = new Properties();
        var text = "org.apache.kafka.common.serialization.StringDeserializer";
        settings.putAll(Map.of(
                "bootstrap.servers", from("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:19092"),
                "group.id", from("CONSUMER_GROUP", "case-system"),
                "auto.offset.reset", "earliest",
                "enable.auto.commit", "false",
                "key.deserializer", text,
                "value.deserializer", text));
        return settings;
    }

    private static String from(String variable, String otherwise) {
        return System.getenv().getOrDefault(variable, otherwise);
    }
}
