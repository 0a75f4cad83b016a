package org.heard.journeys.verify;

import static org.heard.journeys.verify.Invariant.I7;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.heard.localstack.config.Database;

/**
 * I7: every row, of whatever table, and every record on Kafka names the council whose complaint it is of; every message went to an
 * address of the complaint it is of.
 */
final class CouncilsStayApart implements Check {

    private static final List<Database> DATABASES =
            List.of(Database.INTAKE, Database.PROCEDURE, Database.NOTIFICATION, Database.OMBUDSMAN);

    private static final String TABLES = """
            select c.table_name, s.column_name from information_schema.columns c
                join information_schema.columns s on s.table_schema = c.table_schema and s.table_name = c.table_name
                    and s.column_name in ('complaint_id', 'subject')
                join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
            where c.table_schema = 'public' and c.column_name = 'council_id' and t.table_type = 'BASE TABLE'""";

    private static final String EVENTS = """
            select distinct stream, convert_from(metadata, 'UTF8')::json ->> 'council' from event""";

    private static final String ACCEPTED = """
            select e.stream, convert_from(e.payload, 'UTF8')::json ->> 'council' from event e
                join event_type t on t.id = e.type where t.name = 'complaint.ComplaintAccepted'""";

    @Override
    public void look(Evidence evidence, Findings findings) {
        var councils = evidence.councils();
        for (var database : DATABASES) {
            for (var table : evidence.stores().rows(database, TABLES, Pair::of)) {
                var query = "select distinct " + table.right() + "::text, council_id from " + table.left() + " where "
                        + table.right() + " is not null and council_id is not null";
                compare(evidence, findings, councils, database.databaseName() + "." + table.left(), database, query);
            }
        }
        compare(
                evidence,
                findings,
                councils,
                "the list",
                Database.PROCEDURE,
                "select id::text, council_id from worklist_row");
        compare(evidence, findings, councils, "stored events", Database.PROCEDURE, EVENTS);
        compare(evidence, findings, councils, "the acceptance", Database.PROCEDURE, ACCEPTED);
        for (var fact : evidence.facts()) {
            findings.looked(I7, 1);
            var council = councils.get(String.valueOf(fact.subject()));
            if (council != null && !council.equals(fact.council()) && !evidence.isExplained(fact.id())) {
                findings.violated(I7, "another council's record on Kafka, event", fact.id());
            }
        }
        messages(evidence, findings);
    }

    private static void compare(
            Evidence evidence,
            Findings findings,
            Map<String, String> councils,
            String where,
            Database database,
            String query) {
        for (var row : evidence.stores().rows(database, query, Pair::of)) {
            findings.looked(I7, 1);
            var council = councils.get(row.left());
            if (council != null && !council.equals(row.right()) && !evidence.isExplained(row.left())) {
                findings.violated(I7, "another council's in " + where + ", complaint", row.left());
            }
        }
    }

    private static void messages(Evidence evidence, Findings findings) {
        var complaints = new HashMap<String, String>();
        evidence.stores()
                .rows(Database.NOTIFICATION, "select id::text, complaint_id::text from nudge", Pair::of)
                .forEach(row -> complaints.put(row.left(), row.right()));
        var addresses = new HashMap<String, Set<String>>();
        evidence.stores()
                .rows(Database.INTAKE, "select complaint_id::text, address from contact_channel", Pair::of)
                .forEach(row -> addresses
                        .computeIfAbsent(row.left(), _ -> new HashSet<>())
                        .add(plain(row.right())));
        for (var message : sent(evidence.place().phones())) {
            findings.looked(I7, 1);
            var own = addresses.get(complaints.get(message.left()));
            if (own != null && !own.contains(plain(message.right()))) {
                findings.violated(I7, "a message to an address of somebody else, nudge", message.left());
            }
        }
    }

    private static String plain(String address) {
        return address.contains("@")
                ? address.strip().toLowerCase(Locale.ROOT)
                : address.replaceAll("\\D", "").replaceFirst("^44", "0");
    }

    private static List<Pair> sent(URI phones) {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(phones + "/stand-in/messages"))
                    .build();
            var body = http.send(request, BodyHandlers.ofString()).body();
            return new ObjectMapper()
                    .readTree(body)
                    .path("messages")
                    .valueStream()
                    .filter(message -> message.hasNonNull("reference"))
                    .map(message -> new Pair(
                            message.path("reference").asText(),
                            message.path("to").asText()))
                    .toList();
        } catch (IOException e) {
            throw new NotReadable("the stand-in for GOV.UK Notify cannot be asked", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotReadable("interrupted", e);
        }
    }
}
