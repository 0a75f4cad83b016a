package org.heard.ombudsman.side;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.heard.contracts.ProcedureEvent.StaffBarred;
import org.heard.kit.clock.BusinessClock;
import org.heard.ombudsman.AReferral;
import org.heard.ombudsman.Casehandling;
import org.heard.ombudsman.TheOmbudsman;
import org.heard.testkit.Tokens;

/** A case that is investigated, for its two sides. */
final class Sides {

    static final Tokens COUNCIL = Tokens.ofUser("manager.e09");

    /** The young person's page. */
    static final Tokens PERSON = Tokens.ofClient("intake-service");

    private final AReferral referral =
            AReferral.made().with("ground", "procedure-complete").without("because");
    private final BusinessClock clock;
    private final Casehandling work;

    Sides(BusinessClock clock) {
        this.clock = clock;
        this.work = Casehandling.opened(referral).investigated(clock.today().toString());
    }

    AReferral referral() {
        return referral;
    }

    Casehandling work() {
        return work;
    }

    String list() {
        return "/v1/complaints/" + referral.complaintId() + "/ombudsman-cases";
    }

    String address() {
        return list() + "/" + work.id();
    }

    ValidatableResponse see(Tokens who) {
        return TheOmbudsman.as(who).get(address()).then().statusCode(200);
    }

    ValidatableResponse say(Tokens who, String what, String words) {
        return say(
                who,
                what,
                words,
                UUID.randomUUID().toString(),
                see(who).extract().header("ETag"));
    }

    ValidatableResponse say(Tokens who, String what, String words, String key, String seen) {
        return send(who, what, "{'words':'%s'}".formatted(words), key, seen);
    }

    /** Asks for a review because there is new evidence. */
    ValidatableResponse doubt(Tokens who, String words) {
        return send(
                who,
                "reviews",
                "{'because':'new-evidence','words':'%s'}".formatted(words),
                UUID.randomUUID().toString(),
                see(who).extract().header("ETag"));
    }

    private ValidatableResponse send(Tokens who, String what, String body, String key, String seen) {
        return TheOmbudsman.as(who)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .header("If-Match", seen)
                .body(body.replace('\'', '"'))
                .post(address() + "/" + what)
                .then();
    }

    /** Who of the council read it, as the council may see. */
    ValidatableResponse reads() {
        return TheOmbudsman.as(COUNCIL)
                .get("/v1/read-audit?complaint=" + referral.complaintId())
                .then()
                .statusCode(200);
    }

    String asked(String whom, String question) {
        var enquiry = UUID.randomUUID().toString();
        work.did(
                "enquiries",
                "{'madeOn':'%s','enquiry':'%s','to':'%s','question':'%s','dueOn':'%s'}"
                        .formatted(
                                clock.today(),
                                enquiry,
                                whom,
                                question,
                                clock.today().plusDays(14)));
        return enquiry;
    }

    void drafted(int days) {
        work.did(
                "drafts",
                "{'issuedOn':'%s','commentsBy':'%s','decision':%s}"
                        .formatted(clock.today(), clock.today().plusDays(days), decision()));
    }

    void decided() {
        work.did("decisions", "{'decidedOn':'%s','decision':%s}".formatted(clock.today(), decision()));
    }

    private String decision() {
        return Casehandling.upheld(clock.today().plusMonths(1).toString());
    }

    void bar(String user) {
        bar(user, UUID.randomUUID().toString());
    }

    /** Tells it as this event. */
    void bar(String user, String event) {
        var headers = referral.headers(event);
        headers.put("ce_type", "uk.heard.StaffBarred.v1");
        referral.send(headers, """
                {"complaintId":"%s","staff":"%s","part":"subject-of-complaint"}""".formatted(
                        referral.complaintId(), StaffBarred.standIn(UUID.fromString(referral.complaintId()), user)));
    }
}
