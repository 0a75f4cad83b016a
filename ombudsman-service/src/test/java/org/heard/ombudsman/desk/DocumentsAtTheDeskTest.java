package org.heard.ombudsman.desk;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.heard.ombudsman.desk.DeskForms.MANAGER;
import static org.heard.ombudsman.desk.DeskForms.address;
import static org.heard.ombudsman.desk.DeskForms.as;
import static org.heard.ombudsman.desk.DeskForms.fields;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.heard.ombudsman.Casehandling;
import org.heard.ombudsman.Neighbours;
import org.heard.ombudsman.TheOmbudsman;
import org.heard.testkit.Scanning;
import org.heard.testkit.StackResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Documents are added to a case at the desk, and read there again. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(Neighbours.class)
class DocumentsAtTheDeskTest {

    private static final byte[] LETTER = "The school's letter: she was moved.".getBytes(StandardCharsets.UTF_8);

    @BeforeEach
    void somebody_looks_for_viruses() {
        Scanning.runs();
    }

    @Test
    void a_document_is_added_with_a_form_and_read_again_and_that_is_on_record() {
        var opened = Casehandling.opened();
        var form = form(opened);
        sent(opened, form, "letter.txt", LETTER)
                .statusCode(303)
                .header("Location", containsString("/enquiries?done=document"));
        sent(opened, form, "letter.txt", LETTER).statusCode(303);
        var page = as(MANAGER).get(address(opened) + "/enquiries").then().statusCode(200);
        page.body(containsString("The school&#39;s letter"));
        var link = Pattern.compile("href=\"(/desk/cases/[^\"]*/documents/[0-9a-f]{64})\"")
                .matcher(page.extract().asString());
        assertTrue(link.find());
        assertArrayEquals(
                LETTER,
                as(MANAGER)
                        .get(link.group(1))
                        .then()
                        .statusCode(200)
                        .header("Content-Disposition", containsString("attachment"))
                        .extract()
                        .asByteArray());
        var complaint = TheOmbudsman.read(opened.id()).getString("complaintId");
        assertEquals(1, Reads.of(complaint, "ombudsman-evidence"));
        assertEquals(
                1,
                opened.now()
                        .getList("timeline.findAll { it.fact == 'EvidenceTaken' }")
                        .size());
    }

    @Test
    void what_is_wrong_stands_beside_its_field_and_what_was_typed_stays() {
        var opened = Casehandling.opened();
        sent(opened, form(opened), "program", new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0})
                .statusCode(400)
                .body(containsString("By its content this is not a photo"))
                .body(containsString("value=\"The school&#39;s letter\""));
        var form = form(opened);
        form.put("title", " ");
        sent(opened, form, "letter.txt", LETTER).statusCode(400).body(containsString("Write what the document is"));
        sent(opened, form(opened), "", new byte[0]).statusCode(400).body(containsString("Choose the file"));
        as(MANAGER)
                .get(address(opened) + "/enquiries")
                .then()
                .body(containsString("No document has come yet."))
                .body(not(containsString("/documents/")));
    }

    @Test
    void a_form_that_is_not_ours_adds_nothing() {
        var opened = Casehandling.opened();
        var form = form(opened);
        form.put("formToken", "somebody else's");
        sent(opened, form, "letter.txt", LETTER).statusCode(403);
        assertEquals(
                0,
                opened.now()
                        .getList("timeline.findAll { it.fact == 'EvidenceTaken' }")
                        .size());
    }

    private static Map<String, String> form(Casehandling opened) {
        var form = new HashMap<>(fields(opened, "document"));
        form.put("from", "other");
        form.put("title", "The school's letter");
        return form;
    }

    private static ValidatableResponse sent(Casehandling opened, Map<String, String> form, String name, byte[] file) {
        var request = as(MANAGER).redirects().follow(false);
        form.forEach(request::multiPart);
        return request.multiPart("file", name, file, "application/octet-stream")
                .post(address(opened) + "/documents")
                .then();
    }
}
