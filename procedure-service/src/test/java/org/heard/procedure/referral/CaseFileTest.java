package org.heard.procedure.referral;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.heard.kit.digest.CanonicalJson;
import org.heard.kit.digest.Manifest;
import org.heard.pack.Pack;
import org.heard.procedure.story.Calendar;
import org.heard.procedure.story.Council;
import org.heard.procedure.story.Lodged;
import org.heard.testkit.Records;
import org.heard.testkit.StackResource;
import org.heard.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** What goes to the Ombudsman is what it was at the referral, for ever. */
@QuarkusTest
@WithTestResource(StackResource.class)
class CaseFileTest {

    @Inject
    Lodged lodged;

    @Inject
    Calendar calendar;

    @Inject
    ObjectMapper json;

    @Inject
    @DataSource("keys")
    AgroalDataSource keys;

    @Test
    void its_digest_holds_whatever_happens_later() throws IOException, SQLException {
        calendar.set(LocalDate.of(2026, 1, 9));
        var id = lodged.complaint(LocalDate.of(2026, 1, 5));
        var council = Council.of(id);
        council.take(
                "stage-1/responses",
                "{'respondedOn':'2026-01-09','words':'We are sorry, Wilf.'," + Council.FINDINGS + "}");
        var referral = council.take(
                        "referrals", "{'referredOn':'2026-01-09','ground':'own-approach','because':'other'}")
                .getString("referralId");
        var digest = announcedDigest(id);
        var atFirst = casePart(id, referral);
        assertEquals(digest, CanonicalJson.digest(atFirst.get("manifest")));
        assertEquals("We are sorry, Wilf.", atFirst.at("/words/0/text").asText());
        assertFalse(atFirst.get("case").toString().contains("\"box\""));

        council.take("stage-2/requests", "{'requestedOn':'2026-01-09','askedBy':'complainant','means':'web'}");
        eraseWordsOf(id);
        var later = casePart(id, referral);
        assertEquals(atFirst.get("manifest"), later.get("manifest"));
        assertTrue(new Manifest(later.get("manifest")).covers(later.get("case")));
        assertEquals("[erased]", later.at("/words/0/text").asText());
    }

    @Test
    void its_pack_is_the_same_bytes_each_time_and_its_manifest_has_the_announced_digest() throws IOException {
        calendar.set(LocalDate.of(2026, 1, 9));
        var id = lodged.complaint(LocalDate.of(2026, 1, 5));
        var council = Council.of(id);
        council.take(
                "stage-1/responses",
                "{'respondedOn':'2026-01-09','words':'We are sorry, Łucja.'," + Council.FINDINGS + "}");
        var referral = council.take(
                        "referrals", "{'referredOn':'2026-01-09','ground':'own-approach','because':'other'}")
                .getString("referralId");
        var digest = announcedDigest(id);
        var first = pack(id, referral);
        assertEquals(digest, "sha-256:" + Pack.sha256(first.get("manifest.json")));
        assertTrue(
                new Manifest(json.readTree(first.get("manifest.json"))).covers(json.readTree(first.get("case.json"))));
        assertTrue(new String(first.get("words.json"), StandardCharsets.UTF_8).contains("We are sorry, Łucja."));
        try (var pdf = Loader.loadPDF(first.get("bundle.pdf"))) {
            var text = new PDFTextStripper().getText(pdf);
            for (var expected : List.of("Chronology", "We are sorry, Łucja.", "StageOneAnswered", "Limits that were")) {
                assertTrue(text.contains(expected), expected);
            }
        }
        var copy = pack(id, referral + "/case.zip?without=words");
        assertFalse(new String(copy.get("words.json"), StandardCharsets.UTF_8).contains("Łucja"));
        assertEquals(
                digest, json.readTree(copy.get("manifest.json")).get("copyOf").asText());
        try (var pdf = Loader.loadPDF(copy.get("bundle.pdf"))) {
            assertFalse(new PDFTextStripper().getText(pdf).contains("Łucja"));
        }
        council.take("stage-2/requests", "{'requestedOn':'2026-01-09','askedBy':'complainant','means':'web'}");
        var later = pack(id, referral);
        assertEquals(first.keySet(), later.keySet());
        first.forEach((name, content) -> assertArrayEquals(content, later.get(name), name));
    }

    @Test
    void there_is_none_without_its_referral() {
        calendar.set(LocalDate.of(2026, 1, 9));
        var council = Council.of(lodged.complaint(LocalDate.of(2026, 1, 5)));
        council.get("/referrals/" + UUID.randomUUID() + "/case").statusCode(404);
        council.get("/referrals/" + UUID.randomUUID() + "/case.zip").statusCode(404);
    }

    private String announcedDigest(UUID id) throws IOException {
        await().atMost(Duration.ofSeconds(60)).until(() -> Records.of("heard.procedure.v1", id.toString()).stream()
                .anyMatch(record -> "uk.heard.ReferredToOmbudsman.v1".equals(Records.header(record, "ce_type"))));
        var told = Records.of("heard.procedure.v1", id.toString()).getLast();
        return json.readTree(told.value()).get("manifestDigest").asText();
    }

    private JsonNode casePart(UUID id, String referral) throws IOException {
        return json.readTree(RestAssured.given()
                .auth()
                .oauth2(Tokens.ofClient("ombudsman-service").signed())
                .get("/v1/complaints/" + id + "/referrals/" + referral + "/case")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private static Map<String, byte[]> pack(UUID id, String referral) throws IOException {
        var bytes = RestAssured.given()
                .auth()
                .oauth2(Tokens.ofClient("ombudsman-service").signed())
                .get("/v1/complaints/" + id + "/referrals/"
                        + (referral.contains("/") ? referral : referral + "/case.zip"))
                .then()
                .statusCode(200)
                .contentType("application/zip")
                .extract()
                .asByteArray();
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private void eraseWordsOf(UUID id) throws SQLException {
        try (var connection = keys.getConnection();
                var delete = connection.prepareStatement("delete from data_key where complaint_id = ?")) {
            delete.setObject(1, id);
            delete.executeUpdate();
        }
    }
}
