package org.heard.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.heard.localstack.config.Port;
import org.heard.localstack.config.Service;
import org.heard.localstack.part.Folders;
import org.heard.localstack.part.FreePorts;
import org.heard.localstack.stack.LocalStack;
import org.heard.localstack.stack.PartName;
import org.heard.localstack.stack.StackConfig;

/** The services as they run: how soon they are up, what memory they take, and lodging over HTTP. */
final class Services implements AutoCloseable {

    private static final Duration GRACE = Duration.ofSeconds(20);
    private static final int WARM_UP = 2_000;
    private static final int NUMBERS = 1_000;
    private static final int LETTERS = 26;
    private static final String PARTS = "postgres,kafka,keycloak,notify,intake-service,procedure-service,"
            + "notification-service,ombudsman-service";

    private static final String LODGED = """
            {"receivedOn":"%s","channel":"phone",
             "complainant":{"kind":"child","name":"Ash %3$s","dateOfBirth":"2011-04-02"},
             "child":{"name":"Ash %3$s","dateOfBirth":"2011-04-02","situation":"looked-after"},
             "contactPact":{"channels":[{"kind":"text","address":"07700 900%03d","safe":true,"confirmedOn":"%1$s"}]},
             "points":[{"about":"looked-after-care","words":"I was moved four times.","desiredOutcome":"One home."}],
             "advocateWanted":true}""";

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, String> environment = new HashMap<>();
    private final StackConfig config;
    private final LocalStack stack;
    private final AtomicInteger lodged = new AtomicInteger();
    private boolean closed;

    Services(Path checkout) throws IOException {
        environment.put(
                StackConfig.HOME, Files.createTempDirectory("heard-bench-").toString());
        environment.put(StackConfig.PARTS, PARTS);
        var ports = FreePorts.find(Port.values().length).iterator();
        for (var port : Port.values()) {
            environment.put(port.variable(), ports.next().toString());
        }
        config = StackConfig.of(checkout, environment);
        stack = new LocalStack(config, _ -> {});
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(this::close));
        stack.own();
        stack.start();
    }

    /** Megabytes of each part, and of all. */
    void memory(Results results) {
        var all = 0L;
        for (var part : PartName.values()) {
            var megabytes = stack.status(part).memoryMegabytes();
            if (megabytes.isPresent()) {
                results.add("memory", part.id(), "MB", megabytes.getAsLong());
                all += megabytes.getAsLong();
            }
        }
        results.add("memory", "whole-stack", "MB", all);
    }

    /** Seconds from the start of a service's process until it says that it is ready, everything else being up and at rest. */
    void starts(Results results, int repeats) {
        for (var service : Service.values()) {
            var part = PartName.named(service.id());
            var seconds = new ArrayList<Double>();
            for (var repeat = 0; repeat < repeats; repeat++) {
                stack.process(part).ifPresent(running -> running.stop(GRACE));
                var began = System.nanoTime();
                stack.start(part);
                seconds.add((System.nanoTime() - began) / 1e9);
            }
            results.add("start-to-ready", service.id(), "s", seconds);
        }
    }

    /** Looks whether every promise is kept after what was lodged: {@code ./heard verify}. */
    void verify() throws IOException, InterruptedException {
        var builder = new ProcessBuilder(config.checkout().resolve("heard").toString(), "verify").inheritIO();
        builder.environment().putAll(environment);
        var status = builder.start().waitFor();
        if (status != 0) {
            throw new IllegalStateException("./heard verify ended with " + status + " after lodging over HTTP");
        }
    }

    /** Lodges over HTTP, with a token, an idempotency key and all that intake-service checks and writes. */
    void lodge(Results results, int operations, int repeats) throws Exception {
        var token = token();
        var today = LocalDate.now(ZoneId.of("Europe/London"));
        Load.run(Math.min(WARM_UP, operations), _ -> post(token, another(today)));
        var rates = new ArrayList<Double>();
        var tails = new ArrayList<Double>();
        for (var repeat = 0; repeat < repeats; repeat++) {
            var measured = Load.run(operations, _ -> post(token, another(today)));
            rates.add(measured.perSecond());
            tails.add(measured.millisAt(99));
        }
        results.add("lodge-http", "ours", "/s", List.copyOf(rates));
        results.add("lodge-http-p99", "ours", "ms", List.copyOf(tails));
    }

    /** Of a child of its own: complaints of one child are compared with each other. */
    private String another(LocalDate today) {
        var number = lodged.getAndIncrement();
        return LODGED.formatted(today, number % NUMBERS, surname(number));
    }

    /** An invented one, in letters. */
    private static String surname(int number) {
        var letters = new StringBuilder("Invented");
        for (var rest = number; rest > 0; rest /= LETTERS) {
            letters.append((char) ('a' + rest % LETTERS));
        }
        return letters.toString();
    }

    private void post(String token, String body) {
        var request = HttpRequest.newBuilder(
                        URI.create("http://" + config.topology().of(Service.INTAKE.port()) + "/v1/complaints"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            var response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() != 201) {
                throw new IllegalStateException(response.statusCode() + " " + response.body());
            }
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private String token() throws IOException, InterruptedException {
        var form = "grant_type=client_credentials&client_id=council-e09000099&client_secret=sandbox-council-e09000099";
        var request = HttpRequest.newBuilder(URI.create("http://"
                        + config.topology().of(Port.KEYCLOAK) + "/realms/heard/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        var response = http.send(request, BodyHandlers.ofString());
        return json.readTree(response.body()).get("access_token").asText();
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        stack.stop();
        try {
            Folders.delete(config.home());
        } catch (IOException left) {
            System.err.println("left behind: " + config.home());
        }
    }
}
