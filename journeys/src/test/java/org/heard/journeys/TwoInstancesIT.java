package org.heard.journeys;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import org.heard.journeys.stack.Addresses;
import org.heard.localstack.config.Port;
import org.heard.localstack.config.Service;
import org.heard.localstack.config.ServiceEnvironment;
import org.heard.localstack.part.Folders;
import org.heard.localstack.part.FreePorts;
import org.heard.localstack.part.JavaCommand;
import org.heard.localstack.stack.LocalStack;
import org.heard.localstack.stack.StackConfig;
import org.heard.testkit.rule.Rule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two processes of procedure-service on one database: what falls due is put on record once, whoever comes first. */
class TwoInstancesIT {

    private static final int COMPLAINTS = 10_000;

    private static final String ACCEPTED = """
            {"id": "%s", "council": "E10000099", "reference": "HRD-0001", "procedure": "statutory", "stage": "stage-1",
             "ruleSet": "EN-CA1989-SI2006-1738", "channel": "phone", "complainantKind": "child", "youngPerson": true,
             "reasons": ["ROUTE-6"], "points": [], "advocateWanted": false,
             "happenedOn": "2026-11-09", "recordedOn": "2026-11-09"}""";

    private static final String SCOPES = """
            insert into complaint_scope (id, council_id)
            select md5(n::text)::uuid, 'E10000099' from generate_series(1, ?) n""";

    private static final String TYPE = """
            insert into event_type (name, revision) values ('complaint.ComplaintAccepted', '1') on conflict do nothing""";

    private static final String EVENTS = """
            insert into event (xid, recorded_at, generation, version, id, type, stream, payload, metadata)
            select pg_current_xact_id(), '2026-11-09T09:00:00Z', g.generation, 0, md5('event ' || n)::uuid, t.id,
                md5(n::text)::uuid::text, convert_to(format(?, md5(n::text)::uuid::text), 'UTF8'),
                convert_to('{"council":"E10000099"}', 'UTF8')
            from generate_series(1, ?) n, event_generation g, event_type t
            where t.name = 'complaint.ComplaintAccepted' and t.revision = '1'""";

    private static final String MISSED = """
            from event e join event_type t on t.id = e.type
            where t.name = 'complaint.DeadlineMissed' and convert_from(e.payload, 'UTF8') like '%"CLOCK"%'""";

    private StackConfig config;
    private LocalStack stack;
    private Process other;
    private int otherPort;

    @BeforeEach
    void twoOfThem() throws IOException {
        var environment = new HashMap<String, String>();
        environment.put(
                StackConfig.HOME, Files.createTempDirectory("heard-two-").toString());
        environment.put(StackConfig.PARTS, "postgres,kafka,keycloak,procedure-service");
        var ports = FreePorts.find(Port.values().length + 1).iterator();
        for (var port : Port.values()) {
            environment.put(port.variable(), ports.next().toString());
        }
        otherPort = ports.next();
        config = StackConfig.of(RunningHeard.checkout(), environment);
        stack = new LocalStack(config, _ -> {});
        stack.own();
        stack.start();
        other = startAnother();
        await().atMost(Duration.ofMinutes(2)).until(() -> answers("http://127.0.0.1:" + otherPort + "/q/health/ready"));
    }

    @AfterEach
    void end() throws IOException {
        if (other != null) {
            other.destroyForcibly();
        }
        stack.stop();
        Folders.delete(config.home());
    }

    @Test
    @Rule("DL-10")
    void ten_thousand_clocks_that_fall_due_at_one_instant_are_ten_thousand_missed_deadlines() throws Exception {
        moveTo("2026-11-10");
        seed();
        await().atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> count("select count(*) from worklist_row") >= COMPLAINTS);

        moveTo("2026-11-24");

        await().atMost(Duration.ofMinutes(8))
                .pollInterval(Duration.ofSeconds(2))
                .until(() -> missed("DL-10") >= COMPLAINTS && missed("DL-01") >= COMPLAINTS);
        moveTo("2026-11-25");
        assertEquals(COMPLAINTS, missed("DL-10"));
        assertEquals(COMPLAINTS, missed("DL-01"));
        assertEquals(COMPLAINTS, count("select count(distinct e.stream) " + MISSED.replace("CLOCK", "DL-10")));
    }

    private Process startAnother() throws IOException {
        var jar = RunningHeard.checkout().resolve("procedure-service/target/quarkus-app/quarkus-run.jar");
        var command = new ProcessBuilder(new JavaCommand(256).jar(jar));
        command.environment().putAll(ServiceEnvironment.of(Service.PROCEDURE, config.topology(), config.keys()));
        command.environment().put("HEARD_HTTP_PORT", Integer.toString(otherPort));
        return command.redirectErrorStream(true)
                .redirectOutput(Path.of("target", "other-procedure-service.log").toFile())
                .start();
    }

    private static boolean answers(String address) {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(address)).build();
            return http.send(request, BodyHandlers.ofString()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Both look for what is due then; that they are not done when the answer comes is no failure of theirs. */
    private void moveTo(String day) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + otherPort + "/sandbox/clock"))
                    .header("Content-Type", "application/json")
                    .header("Authorization", "Bearer " + operator())
                    .POST(BodyPublishers.ofString("{\"to\":\"" + day + "\"}"))
                    .build();
            http.send(request, BodyHandlers.ofString());
        }
    }

    private String operator() throws IOException, InterruptedException {
        var form =
                "grant_type=password&client_id=heard-cli&client_secret=sandbox-heard-cli&username=operator&password=sandbox";
        var realm = Addresses.from(ServiceEnvironment.common(config.topology(), config.keys()))
                .oidc();
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form))
                    .build();
            var answer = http.send(request, BodyHandlers.ofString()).body();
            return new ObjectMapper().readTree(answer).path("access_token").asText();
        }
    }

    /** The events of acceptance as they would be stored, without the way through intake. */
    private void seed() throws SQLException {
        try (var database = database();
                var types = database.prepareStatement(TYPE);
                var scopes = database.prepareStatement(SCOPES);
                var events = database.prepareStatement(EVENTS)) {
            database.setAutoCommit(false);
            types.executeUpdate();
            scopes.setInt(1, COMPLAINTS);
            scopes.executeUpdate();
            events.setString(1, ACCEPTED);
            events.setInt(2, COMPLAINTS);
            events.executeUpdate();
            database.commit();
        }
    }

    private long missed(String clock) throws SQLException {
        return count("select count(*) " + MISSED.replace("CLOCK", clock));
    }

    private long count(String sql) throws SQLException {
        try (var database = database();
                var query = database.prepareStatement(sql);
                var row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private Connection database() throws SQLException {
        var postgres = config.topology().of(Port.POSTGRES);
        return DriverManager.getConnection(
                "jdbc:postgresql://" + postgres + "/procedure", "procedure_owner", "procedure_owner");
    }
}
