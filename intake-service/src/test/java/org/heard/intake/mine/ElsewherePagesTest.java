package org.heard.intake.mine;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.heard.intake.site.Visitor;
import org.heard.intake.telling.Teller;
import org.heard.testkit.StackResource;
import org.heard.testkit.rule.Rule;
import org.junit.jupiter.api.Test;

/** Whoever somebody else must answer is told who that is, why, and how to reach them, and gets no promise of an answer. */
@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class ElsewherePagesTest {

    private static Visitor atDone(String... about) {
        return Teller.atCheck("Invented: " + UUID.randomUUID())
                .send("/tell/about", Map.of("about", List.of(about), "check", "yes"))
                .send("/send", Map.of());
    }

    private static void mustName(String page, String... who) {
        for (var one : who) {
            assertTrue(page.contains(one), one + " is not on " + page);
        }
    }

    @Test
    @Rule("R-EX-2")
    void a_complaint_about_the_police_names_them_at_once_and_on_the_persons_page() {
        var person = atDone("police");
        mustName(
                person.text(),
                "The police must answer you first",
                "Police complaints office",
                "tel:03000200096",
                "www.policeconduct.gov.uk",
                "PO Box 473",
                "The Ombudsman",
                "0300 061 0614");
        assertFalse(person.text().contains("The council must answer you by"), "nothing runs that could be late");
        person.send("/done", Map.of()).open("/my");
        mustName(person.text(), "The council can not answer this itself", "0300 020 0096", "www.policeconduct.gov.uk");
        mustName(person.open("/my?lang=pl").text(), "Urząd od skarg na policję", "0300 020 0096");
    }

    @Test
    void what_the_council_answers_itself_keeps_its_day_and_names_who_else_helps_with_the_rest() {
        var person = atDone("home", "health");
        mustName(person.text(), "The council must answer you by", "Who else can help", "0300 061 0614");
        person.send("/done", Map.of()).open("/my");
        mustName(person.text(), "Who else can help", "The two Ombudsmen together");
    }

    @Test
    void where_nobody_else_has_a_part_nobody_else_is_named() {
        var person = atDone("home");
        assertFalse(person.text().contains("Who else can help"));
        assertFalse(person.send("/done", Map.of()).open("/my").text().contains("Who looks at it"));
    }
}
