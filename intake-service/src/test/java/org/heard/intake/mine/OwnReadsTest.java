package org.heard.intake.mine;

import static org.heard.intake.IntakeClient.asCouncil;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.heard.intake.telling.Teller;
import org.heard.testkit.StackResource;
import org.junit.jupiter.api.Test;

/** A complaint's own person reads it on their page: each read leaves a row, and a page that shows nothing of it leaves none. */
@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class OwnReadsTest {

    private static final int READS = 60;

    private static final Map<String, String> READ = Map.of(
            "/my", "complaint",
            "/my/said", "complaint",
            "/my/name", "complaint",
            "/my/messages", "messages",
            "/my/contact", "contact-pact",
            "/my/files", "evidence",
            "/my/wrong-way", "route-challenges");

    private static final List<String> NOT_READ =
            List.of("/my/next-stage", "/my/stop", "/my/talk", "/my/share", "/who-can-help");

    @Test
    void reads_and_rows_are_as_many_whatever_page_is_opened() throws SQLException {
        var person = Teller.atDone("Somebody reads. " + UUID.randomUUID());
        var complaint = MyPageTest.idOf(person.text("reference"));
        person.send("/done", Map.of());
        var random = new Random(5);
        var pages = new ArrayList<>(READ.keySet());
        pages.addAll(NOT_READ);
        var expected = rows(complaint);
        for (var read = 0; read < READS; read++) {
            var page = pages.get(random.nextInt(pages.size()));
            person.open(page).page().then().statusCode(200);
            if (READ.containsKey(page)) {
                expected.add(READ.get(page) + " own site");
            }
        }
        assertEquals(expected, rows(complaint));
    }

    private static List<String> rows(String complaint) {
        var read = asCouncil()
                .get("/v1/read-audit?limit=200&complaint=" + complaint)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        var rows = new ArrayList<String>();
        for (var row : read.<Map<String, Object>>getList("items")) {
            rows.add(row.get("what") + " " + row.get("purpose") + " " + row.get("client"));
        }
        return rows;
    }
}
