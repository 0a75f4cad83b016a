package org.heard.testkit;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Every read of a person's data leaves one row that says who read, about which complaint, what for; nothing else leaves any. The
 * addresses are those of the service's own OpenAPI document, so that a new one is either on record or named as telling of nobody.
 *
 * @param database of the service
 * @param service its address
 * @param subjects what is read, by the id that stands in addresses
 * @param readers who try; each address must be open to one of them
 * @param ofNobody addresses with an id that tell of no complainant, by how they begin
 */
public record ReadsOnRecord(
        String database, URI service, List<Subject> subjects, List<Tokens> readers, List<String> ofNobody) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final List<String> PURPOSES =
            Arrays.asList(null, null, "safeguarding", "subject-access", "legal", "curiosity");

    /**
     * Something that can be read.
     *
     * @param id in addresses
     * @param complaint whose data it is
     * @param below what other placeholders of addresses stand for
     */
    public record Subject(String id, UUID complaint, Map<String, String> below) {}

    private record Row(String reader, String client, String purpose) {}

    /**
     * Reads as chance has it.
     *
     * @return what is wrong, one sentence each; nothing when all is well
     */
    public List<String> faults(int reads) throws IOException, InterruptedException, SQLException {
        var faults = new ArrayList<String>();
        var routes = routes();
        var random = Chance.in("reads on record").history(0);
        for (var route : routes) {
            var read = false;
            for (var reader : readers) {
                read |= read(route, subjects.getFirst(), reader, null, faults) / 100 == 2;
            }
            if (!read) {
                faults.add(route + " cannot be read by anybody");
            }
        }
        var nobody = new Subject(UUID.randomUUID().toString(), UUID.randomUUID(), Map.of());
        var all = new ArrayList<>(subjects);
        all.add(nobody);
        for (var n = 0; n < reads; n++) {
            read(
                    Chance.oneOf(routes, random),
                    Chance.oneOf(all, random),
                    Chance.oneOf(readers, random),
                    Chance.oneOf(PURPOSES, random),
                    faults);
        }
        return faults;
    }

    private int read(String route, Subject subject, Tokens reader, String purpose, List<String> faults)
            throws IOException, InterruptedException, SQLException {
        var before = rows(subject.complaint()).size();
        var status = status(route, subject, reader, purpose);
        var rows = rows(subject.complaint());
        var expected = status / 100 == 2 ? 1 : 0;
        var told = "%s by %s as %s: %d".formatted(route, reader.subject(), purpose, status);
        if (rows.size() - before != expected) {
            faults.add(told + ", and " + (rows.size() - before) + " rows");
        } else if (expected == 1) {
            var row = rows.getLast();
            var id = UUID.nameUUIDFromBytes(reader.subject().getBytes(StandardCharsets.UTF_8));
            if (!row.reader().equals(id.toString()) || !row.client().equals(reader.client())) {
                faults.add(told + ", and somebody else is on record");
            }
            if (purpose != null && !row.purpose().equals(purpose)) {
                faults.add(told + ", and the purpose on record is " + row.purpose());
            }
        }
        if (expected == 1 && "curiosity".equals(purpose)) {
            faults.add(told + ", though that is no purpose");
        }
        return status;
    }

    /** Addresses with an id that answer a question. */
    public List<String> routes() throws IOException, InterruptedException {
        var document = HTTP.send(
                HttpRequest.newBuilder(service.resolve("/q/openapi?format=json"))
                        .build(),
                BodyHandlers.ofString());
        var routes = new ArrayList<String>();
        new ObjectMapper().readTree(document.body()).path("paths").properties().forEach(path -> {
            if (path.getKey().contains("{")
                    && path.getValue().has("get")
                    && ofNobody.stream().noneMatch(path.getKey()::startsWith)) {
                routes.add(path.getKey());
            }
        });
        return routes;
    }

    private int status(String route, Subject subject, Tokens reader, String purpose)
            throws IOException, InterruptedException {
        var path = route.replace("{id}", subject.id());
        for (var placeholder : subject.below().entrySet()) {
            path = path.replace("{" + placeholder.getKey() + "}", placeholder.getValue());
        }
        path = path.replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
        var request =
                HttpRequest.newBuilder(service.resolve(path)).header("Authorization", "Bearer " + reader.signed());
        if (purpose != null) {
            request.header("Read-Purpose", purpose);
        }
        return HTTP.send(request.build(), BodyHandlers.discarding()).statusCode();
    }

    private List<Row> rows(UUID complaint) throws SQLException {
        var url = "jdbc:postgresql://127.0.0.1:" + StackResource.postgresPort() + "/" + database;
        var owner = database + "_owner";
        try (var connection = DriverManager.getConnection(url, owner, owner);
                var query = connection.prepareStatement(
                        "select reader, client, purpose from read_audit where subject = ? order by id")) {
            query.setObject(1, complaint);
            try (var found = query.executeQuery()) {
                var rows = new ArrayList<Row>();
                while (found.next()) {
                    rows.add(new Row(found.getString(1), found.getString(2), found.getString(3)));
                }
                return rows;
            }
        }
    }
}
