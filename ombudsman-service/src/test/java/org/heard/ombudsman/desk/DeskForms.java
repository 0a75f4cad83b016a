package org.heard.ombudsman.desk;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.heard.ombudsman.Casehandling;
import org.heard.ombudsman.TheOmbudsman;
import org.heard.testkit.Tokens;

/** How tests fill in the desk's forms and send them. */
final class DeskForms {

    static final Tokens MANAGER = Tokens.ofUser("manager.ombudsman");

    private DeskForms() {}

    /** A decision of which nothing is missing. */
    static void whole(Map<String, String> fields, LocalDate today) {
        fields.putAll(Map.of(
                "outcome", "upheld",
                "category", "Looked after children",
                "finding-1-fault", "fault",
                "finding-1-reasons", "Stage 2 took 40 weeks.",
                "finding-1-injustice", "A long wait.",
                "finding-1-remedy", "A payment.",
                "summary", "The Council took too long.",
                "complaint", "A young person complained.",
                "powers", "We look at fault."));
        fields.putAll(Map.of(
                "considered", "We read the papers.",
                "found", "There was a wait of 40 weeks.",
                "agreedAction", "The Council pays.",
                "finalDecision", "We uphold it.",
                "recommendation-1-kind", "payment-distress",
                "recommendation-1-words", "Pay £250.",
                "recommendation-1-pounds", "250",
                "recommendation-1-evidence", "A remittance advice."));
        day(fields, "recommendation-1-dueOn", today.plusMonths(1));
    }

    static void day(Map<String, String> fields, String name, LocalDate day) {
        fields.put(name + "-day", Integer.toString(day.getDayOfMonth()));
        fields.put(name + "-month", Integer.toString(day.getMonthValue()));
        fields.put(name + "-year", Integer.toString(day.getYear()));
    }

    static Map<String, String> fields(Casehandling opened, String step) {
        return fields(MANAGER, opened, step);
    }

    /** What a form of the case's page has by itself. */
    static Map<String, String> fields(Tokens who, Casehandling opened, String step) {
        var page = as(who).get(address(opened)).then().statusCode(200);
        var fields = new HashMap<String, String>();
        fields.put("formToken", formToken(page));
        fields.put("version", hidden(page, "version"));
        fields.put("once", UUID.randomUUID() + "-" + step);
        return fields;
    }

    /** What the form in which a decision is written has by itself. */
    static Map<String, String> editor(Tokens who, Casehandling opened) {
        var fields = fields(who, opened, "decision");
        seen(fields, as(who).get(address(opened) + "/decision").then().statusCode(200));
        return fields;
    }

    /** The form's author has seen the text of this page. */
    static void seen(Map<String, String> fields, ValidatableResponse page) {
        fields.put("textVersion", hidden(page, "textVersion"));
    }

    static String formToken(ValidatableResponse page) {
        return hidden(page, "formToken");
    }

    static String hidden(ValidatableResponse page, String name) {
        var found = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"")
                .matcher(page.extract().asString());
        assertTrue(found.find(), name);
        return found.group(1);
    }

    static ValidatableResponse send(Tokens who, String address, Map<String, String> fields) {
        return as(who).redirects()
                .follow(false)
                .contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParams(fields)
                .post(address)
                .then();
    }

    static String address(Casehandling opened) {
        return "/desk/cases/" + opened.id();
    }

    static RequestSpecification as(Tokens who) {
        return TheOmbudsman.as(who);
    }
}
