package org.heard.intake.referral;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.heard.intake.evidence.sealed.SealedFiles;
import org.heard.intake.referral.PersonPart.Content;
import org.heard.kit.digest.CanonicalJson;
import org.heard.pack.Pack;
import org.heard.pack.Page;
import org.heard.pack.Print;

/** The person part as a ZIP: its manifest, itself as JSON, a page to read, and the files of evidence. */
final class PersonPack {

    private static final List<String> WAYS = List.of("kind", "address", "safe", "hours", "sayWhoWeAre", "codeWord");

    private PersonPack() {}

    /** It reads the files of evidence, and blocks. */
    static Pack of(Content content, SealedFiles sealed) throws IOException {
        var pack = new Pack()
                .add("manifest.json", CanonicalJson.of(content.manifest().json()))
                .add("person.json", CanonicalJson.of(content.parts()))
                .add("person.pdf", Print.pdf(page(content.parts()), content.referral().referredOn));
        content.attachments().addTo(pack, sealed);
        return pack;
    }

    private static Page page(JsonNode parts) {
        var complaint = parts.get("complaint");
        var page = new Page("Complaint " + complaint.path("reference").asText() + ": person part");
        page.section("The people");
        table(page, parts.get("people"), List.of("role", "name", "dateOfBirth", "situation"));
        page.section("How to reach them safely");
        page.text("Only where it says safe, only in these hours, and not with our name unless they said so.");
        table(page, parts.get("contact"), WAYS);
        page.section("What was agreed about how to deal with them");
        table(page, parts.get("needs"), List.of("kind", "words", "agreedOn", "reviewOn"));
        page.section("The council");
        page.table(List.of("What", "Value"), details(parts.get("council")));
        page.text("Who speaks with the Ombudsman for it:");
        table(page, parts.at("/council/linkOfficers"), List.of("name", "text", "email"));
        page.section("The complaint");
        page.table(List.of("What", "Value"), details(complaint));
        page.section("In their words");
        complaint.path("points").forEach(point -> {
            page.heading(
                    point.path("number").asText() + ". " + point.path("about").asText());
            page.text(point.path("words").asText());
            if (point.hasNonNull("desiredOutcome")) {
                page.text("What they want: " + point.path("desiredOutcome").asText());
            }
        });
        page.section("Evidence");
        page.text("Each file was looked into for viruses. Its SHA-256 stands in person.json and in files.sha256.");
        table(page, parts.get("evidence"), List.of("file", "name", "words", "givenOn", "givenBy", "points"));
        return page;
    }

    private static void table(Page page, JsonNode rows, List<String> columns) {
        page.table(
                columns,
                StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> columns.stream()
                                .map(column -> cell(row.path(column)))
                                .collect(Collectors.toList()))
                        .toList());
    }

    private static String cell(JsonNode value) {
        return value.isValueNode() ? value.asText("") : value.toString();
    }

    private static List<List<String>> details(JsonNode complaint) {
        var rows = new ArrayList<List<String>>();
        complaint.properties().forEach(detail -> {
            if (detail.getValue().isValueNode() && !detail.getValue().isNull()) {
                rows.add(List.of(detail.getKey(), detail.getValue().asText()));
            }
        });
        return rows;
    }
}
