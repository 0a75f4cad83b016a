package org.heard.ombudsman.evidence;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.heard.kit.clock.BusinessClock;
import org.heard.ombudsman.Casehandling;
import org.heard.ombudsman.Neighbours;
import org.heard.ombudsman.TheOmbudsman;
import org.heard.testkit.Scanning;
import org.heard.testkit.StackResource;
import org.heard.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Documents are looked into, kept with the fact that they came, and given to the Ombudsman's staff alone. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(Neighbours.class)
class EvidenceFileTest {

    private static final Tokens MANAGER = Tokens.ofUser("manager.ombudsman");
    private static final Tokens COUNCIL = Tokens.ofUser("manager.e09");
    private static final byte[] LETTER = "A letter of the school.".getBytes(StandardCharsets.UTF_8);

    @Inject
    BusinessClock clock;

    @BeforeEach
    void somebody_looks_for_viruses() {
        Scanning.runs();
    }

    @Test
    void a_document_is_put_on_record_and_given_out_again_as_it_came() {
        var work = Casehandling.opened();
        given(work, MANAGER, LETTER, UUID.randomUUID().toString()).statusCode(201);
        assertEquals(List.of(sha256(LETTER)), taken(work));
        var again = file(work, MANAGER, sha256(LETTER))
                .statusCode(200)
                .contentType("text/plain")
                .header("Content-Disposition", containsString("attachment; filename=\"evidence.txt\""))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Cache-Control", equalTo("no-store"))
                .extract()
                .asByteArray();
        assertArrayEquals(LETTER, again);
    }

    @Test
    void the_same_key_twice_is_one_document() {
        var work = Casehandling.opened();
        var key = UUID.randomUUID().toString();
        var version = version(work);
        given(work, MANAGER, LETTER, key, version).statusCode(201);
        given(work, MANAGER, LETTER, key, version).statusCode(201).header("Idempotent-Replayed", equalTo("true"));
        given(work, MANAGER, "Another.".getBytes(StandardCharsets.UTF_8), key, version)
                .statusCode(422);
        assertEquals(1, taken(work).size());
    }

    @Test
    void what_is_none_or_bad_is_refused_by_name_and_nothing_of_it_is_kept() {
        var work = Casehandling.opened();
        refused(work, new byte[0], 400, "evidence-empty");
        refused(work, new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0}, 415, "evidence-type-not-taken");
        refused(work, new byte[(5 << 20) + 1], 413, "evidence-too-large");
        refused(work, eicar(), 422, "evidence-refused");
        assertEquals(List.of(), taken(work));
        file(work, MANAGER, sha256(eicar())).statusCode(404);
    }

    @Test
    void while_nobody_can_look_into_it_it_is_not_taken() {
        var work = Casehandling.opened();
        Scanning.stops();
        refused(work, LETTER, 503, "evidence-not-examined");
        assertEquals(List.of(), taken(work));
    }

    @Test
    void a_council_neither_gives_nor_gets_one_even_of_its_own_complaints_case() {
        var work = Casehandling.opened();
        given(work, COUNCIL, LETTER, UUID.randomUUID().toString()).statusCode(404);
        given(work, MANAGER, LETTER, UUID.randomUUID().toString()).statusCode(201);
        file(work, COUNCIL, sha256(LETTER)).statusCode(404);
    }

    @Test
    void of_another_case_it_is_not_found() {
        var work = Casehandling.opened();
        given(work, MANAGER, LETTER, UUID.randomUUID().toString()).statusCode(201);
        file(Casehandling.opened(), MANAGER, sha256(LETTER)).statusCode(404);
    }

    @Test
    void a_digest_alone_is_on_record_without_a_file() {
        var work = Casehandling.opened();
        work.did(
                "evidence",
                "{'takenOn':'%s','from':'council','title':'A letter.','sha256':'%s'}"
                        .formatted(clock.today(), sha256(LETTER)));
        file(work, MANAGER, sha256(LETTER)).statusCode(404);
    }

    private void refused(Casehandling work, byte[] file, int status, String code) {
        given(work, MANAGER, file, UUID.randomUUID().toString())
                .statusCode(status)
                .body("code", equalTo(code));
    }

    private ValidatableResponse given(Casehandling work, Tokens who, byte[] file, String key) {
        return given(work, who, file, key, version(work));
    }

    private ValidatableResponse given(Casehandling work, Tokens who, byte[] file, String key, String version) {
        return TheOmbudsman.as(who)
                .contentType("application/octet-stream")
                .header("Idempotency-Key", key)
                .header("If-Match", version)
                .queryParam("takenOn", clock.today().toString())
                .queryParam("from", "complainant")
                .queryParam("title", "A letter of the school")
                .body(file)
                .post("/v1/cases/" + work.id() + "/evidence/files")
                .then();
    }

    private static ValidatableResponse file(Casehandling work, Tokens who, String sha256) {
        return TheOmbudsman.as(who)
                .get("/v1/cases/" + work.id() + "/evidence/files/" + sha256)
                .then();
    }

    private static String version(Casehandling work) {
        return "\"" + work.now().getList("timeline").size() + "\"";
    }

    private static List<String> taken(Casehandling work) {
        return work.now().getList("timeline.findAll { it.fact == 'EvidenceTaken' }.details.sha256");
    }

    /** The harmless file by which virus scanners are tried; in two halves, so that this source is none. */
    private static byte[] eicar() {
        return ("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
