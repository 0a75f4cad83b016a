package org.heard.ombudsman;

import static org.heard.ombudsman.TheOmbudsman.as;
import static org.heard.ombudsman.TheOmbudsman.waitForCase;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import java.util.stream.IntStream;
import org.heard.testkit.Tokens;

/** How tests work on one case. */
public final class Casehandling {

    private final String id;

    private Casehandling(String id) {
        this.id = id;
    }

    /** A case of a procedure that is complete, whose parts have come and which a rule has looked at. */
    public static Casehandling opened() {
        return opened(AReferral.made().with("ground", "procedure-complete").without("because"));
    }

    /** The referral's case, once its parts have come and a rule has looked at it. */
    public static Casehandling opened(AReferral referral) {
        Neighbours.procedureHas(referral, referral.casePart());
        Neighbours.intakeHas(referral);
        referral.send();
        var found = waitForCase(referral, it -> "complete".equals(it.getString("state")));
        var opened = new Casehandling(found.getString("id"));
        org.awaitility.Awaitility.await()
                .atMost(TheOmbudsman.SOON)
                .until(() -> opened.now().get("procedure") != null);
        return opened;
    }

    public String id() {
        return id;
    }

    /** The casework as it stands. */
    public JsonPath now() {
        return read().extract().jsonPath();
    }

    private ValidatableResponse read() {
        return TheOmbudsman.asIntake()
                .get("/v1/cases/" + id + "/casework")
                .then()
                .statusCode(200);
    }

    /** Takes a step as the manager, who may do everything. */
    public ValidatableResponse take(String step, String body) {
        return take(Tokens.ofUser("manager.ombudsman"), step, body);
    }

    public ValidatableResponse take(Tokens who, String step, String body) {
        return as(who).contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", read().extract().header("ETag"))
                .body(body.replace('\'', '"'))
                .post("/v1/cases/" + id + "/" + step)
                .then();
    }

    /** Takes a step that must be taken. */
    public Casehandling did(String step, String body) {
        take(step, body).statusCode(201);
        return this;
    }

    /** A case that is there. */
    public static Casehandling of(String id) {
        return new Casehandling(id);
    }

    /** Every intake check passes, and assessment begins. */
    public Casehandling assessed(String day) {
        return checked(day).did("stages", "{'beganOn':'%s','stage':'assessment'}".formatted(day));
    }

    /** Every intake check passes. */
    public Casehandling checked(String day) {
        IntStream.rangeClosed(1, 13)
                .forEach(number -> did(
                        "checks",
                        "{'decidedOn':'%s','check':'LGO-%d','answer':'passes','reason':'Looked at.'}"
                                .formatted(day, number)));
        return this;
    }

    /** The four tests pass, and the investigation begins. */
    public Casehandling investigated(String day) {
        assessed(day);
        IntStream.rangeClosed(1, 4)
                .forEach(number -> did(
                        "checks",
                        "{'decidedOn':'%s','check':'TEST-%d','answer':'passes','reason':'Met.'}"
                                .formatted(day, number)));
        return did("stages", "{'beganOn':'%s','stage':'investigation'}".formatted(day));
    }

    /** Upheld, with an apology and 250 pounds. */
    public static String upheld(String dueOn) {
        return """
                {'outcome':'upheld','category':'Looked after children',
                 'findings':[{'point':1,'fault':'fault','reasons':'Stage 2 took 40 weeks.',
                              'injustice':'The young person waited without an answer.',
                              'remedy':'An apology and a payment.'}],
                 'statement':{'summary':'The Council took too long.','complaint':'A young person complained.',
                              'powers':'We investigate fault and injustice.','considered':'We read the papers.',
                              'found':'There was delay.','agreedAction':'The Council apologises and pays.',
                              'finalDecision':'We uphold the complaint.'},
                 'recommendations':[{'kind':'payment-distress','words':'Pay 250 pounds for the wait.',
                                     'amountPence':25000,'evidence':'A remittance advice.','dueOn':'%s'}]}""".formatted(dueOn);
    }

    /** Both sides comment on a draft, and the decision is made on the same day. */
    public Casehandling decided(String day, String commentsBy, String decision) {
        did("drafts", "{'issuedOn':'%s','commentsBy':'%s','decision':%s}".formatted(day, commentsBy, decision));
        did("comments", "{'commentedOn':'%s','from':'council','words':'Agreed.'}".formatted(day));
        did("comments", "{'commentedOn':'%s','from':'complainant','words':'Thank you.'}".formatted(day));
        return did("decisions", "{'decidedOn':'%s','decision':%s}".formatted(day, decision));
    }
}
