package org.heard.intake.referral;

import static org.heard.intake.IntakeClient.as;
import static org.heard.intake.IntakeClient.asCouncil;
import static org.heard.intake.IntakeClient.asOtherCouncil;
import static org.heard.intake.IntakeClient.lodge;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.heard.kit.digest.Manifest;
import org.heard.pack.Pack;
import org.heard.testkit.StackResource;
import org.heard.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** Who the people are goes to the Ombudsman with a referral, and without one to nobody. */
@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class PersonPartTest {

    @Inject
    ObjectMapper json;

    @Test
    void it_has_the_people_how_to_reach_them_and_what_they_said() throws IOException {
        var id = lodge();
        var referred = Referred.refer(id);
        var part = json.readTree(
                as(Referred.OMBUDSMAN).get(referred.path() + "/person").asString());
        assertTrue(new Manifest(part.get("manifest")).covers(part.get("person")));
        assertEquals(referred.referral(), part.at("/manifest/referralId").asText());
        assertEquals("Quillon Testwell", part.at("/person/people/0/name").asText());
        assertEquals("2011-04-02", part.at("/person/people/0/dateOfBirth").asText());
        assertEquals("+447700900123", part.at("/person/contact/0/address").asText());
        assertEquals("lantern", part.at("/person/contact/0/codeWord").asText());
        assertEquals("Ashmere Council", part.at("/person/council/name").asText());
        assertEquals(
                "Ombudsman link officer",
                part.at("/person/council/linkOfficers/0/name").asText());
        assertEquals(
                "My things were thrown away when I moved.",
                part.at("/person/complaint/points/0/words").asText());
    }

    @Test
    void its_pack_is_the_same_bytes_each_time_and_can_be_read() throws IOException {
        var id = lodge();
        var referred = Referred.refer(id);
        var first = referred.pack();
        assertArrayEquals(first, referred.pack());
        var files = Referred.unpacked(first);
        assertTrue(new Manifest(json.readTree(files.get("manifest.json")))
                .covers(json.readTree(files.get("person.json"))));
        assertTrue(new String(files.get("files.sha256"), StandardCharsets.UTF_8)
                .contains(Pack.sha256(files.get("person.json")) + "  person.json"));
        try (var pdf = Loader.loadPDF(files.get("person.pdf"))) {
            var text = new PDFTextStripper().getText(pdf);
            assertTrue(text.contains("Quillon Testwell"), text);
            assertTrue(text.contains("Ombudsman link officer"), text);
            assertTrue(text.contains("Say sorry and replace them."), text);
        }
    }

    @Test
    void without_its_referral_there_is_none_for_anybody() {
        var id = lodge();
        var another = Referred.refer(lodge());
        for (var referral : List.of(UUID.randomUUID().toString(), another.referral())) {
            var path = new Referred(id, referral).path();
            as(Referred.OMBUDSMAN).get(path + "/person").then().statusCode(404);
            as(Referred.OMBUDSMAN).get(path + "/person.zip").then().statusCode(404);
            asCouncil().get(path + "/person").then().statusCode(404);
        }
    }

    @Test
    void another_council_finds_none_and_another_service_may_not_ask() {
        var id = lodge();
        var referred = Referred.refer(id);
        asCouncil().get(referred.path() + "/person").then().statusCode(200);
        asOtherCouncil().get(referred.path() + "/person").then().statusCode(404);
        asOtherCouncil().get(referred.path() + "/person.zip").then().statusCode(404);
        as(Tokens.ofClient("notification-service"))
                .get(referred.path() + "/person")
                .then()
                .statusCode(403);
    }
}
