package org.heard.intake.imports;

import static org.hamcrest.Matchers.equalTo;
import static org.heard.intake.IntakeClient.as;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.heard.testkit.StackResource;
import org.heard.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** Complaints are brought in from a table, too: its columns are places in a row. */
@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class ImportedTableTest {

    private final String source = "OLD-" + UUID.randomUUID();

    @Test
    void a_table_says_the_same_as_json() {
        var table = """
                source,lodgement/receivedOn,lodgement/channel,lodgement/complainant/kind,lodgement/points/0/about,\
                lodgement/points/0/words,lodgement/advocateWanted:boolean,steps/0/step,steps/0/body/respondedOn
                %s,2026-01-05,letter,child,looked-after-care,"Moved again, twice.",true,stage-1/responses,2026-01-12
                %sb,2026-01-06,phone,parent,looked-after-care,Nobody called.,,,
                """.formatted(source, source);
        try (var procedure = new FakeProcedure()) {
            as(Tokens.ofClient("council-e09000099"))
                    .contentType("text/csv")
                    .body(table)
                    .post("/v1/imports")
                    .then()
                    .statusCode(200)
                    .body("counts.imported", equalTo(2));
            var asked = procedure.asked().getFirst();
            assertEquals("2026-01-12", asked.at("/steps/0/body/respondedOn").asText());
            assertEquals("2026-01-05", asked.at("/complaint/receivedOn").asText());
            assertEquals(0, procedure.asked().getLast().get("steps").size());
        }
        as(Tokens.ofClient("council-e09000099"))
                .contentType("text/csv")
                .body("source,points/x/about\nA,b")
                .post("/v1/imports?dryRun=true")
                .then()
                .statusCode(200)
                .body("rows[0].code", equalTo("unknown-field"));
    }

    @Test
    void a_column_whose_name_has_an_empty_part_is_no_place_in_a_row() {
        for (var column : List.of("/", "//", "/:text", ":text", "lodgement/", "steps//step")) {
            as(Tokens.ofClient("council-e09000099"))
                    .contentType("text/csv")
                    .body("source," + column + "\nA,b")
                    .post("/v1/imports?dryRun=true")
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("unknown-column"));
        }
    }
}
