package org.heard.localstack.notify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.heard.localstack.notify.v2.ApiKey;
import org.heard.localstack.notify.web.Json;
import org.heard.localstack.notify.web.Request;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Notify refuses is refused here, in its words, and leaves nothing behind. */
class RefusalTest {

    private static final String SMS = "/v2/notifications/sms";
    private static final ApiKey KEY = ApiKey.parse(NotifySandbox.API_KEY);

    private NotifyStandIn notify;
    private Browser browser;

    @BeforeEach
    void start() throws Exception {
        notify = NotifyStandIn.start();
        browser = new Browser(notify);
    }

    @AfterEach
    void stop() {
        assertEquals(0, notify.counts().total().accepted());
        browser.close();
        notify.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "\"text\"", "{} {}", "{\"phone_number\": \"07700900123\""})
    void a_body_that_is_no_json_object(String body) throws Exception {
        assertRefused(400, "BadRequestError", "Invalid JSON supplied in POST data", body);
    }

    @Test
    void everything_wrong_with_the_form_is_said_at_once() throws Exception {
        var body = """
                {"phone_number": 7, "personalisation": "words", "reference": {}, "colour": "red",
                 "sms_sender_id": "mine"}""";

        var answer = browser.post(SMS, body, "Authorization", bearer());

        assertEquals(400, answer.statusCode());
        var messages = Json.MAPPER.readTree(answer.body()).get("errors").findValuesAsText("message");
        assertEquals(
                List.of(
                        "Additional properties are not allowed (colour was unexpected)",
                        "phone_number 7 is not of type string",
                        "template_id is a required property",
                        "sms_sender_id is not a valid UUID",
                        "reference {} is not of type string",
                        "personalisation \"words\" is not of type object"),
                messages);
    }

    @Test
    void a_sender_that_the_account_has_not() throws Exception {
        var id = NotifySandbox.EMAIL_REPLY_TO_ID;
        var body = """
                {"phone_number": "07700900123", "template_id": "%s", "sms_sender_id": "%s", "personalisation": {"body": "x"}}""".formatted(NotifySandbox.TEXT_TEMPLATE_ID, id);

        assertRefused(
                400,
                "BadRequestError",
                "sms_sender_id " + id + " does not exist in database for service id " + KEY.serviceId(),
                body);
    }

    @Test
    void a_body_larger_than_any_message() throws Exception {
        assertRefused(
                413, "RequestEntityTooLarge", "The request body is too large", "x".repeat(Request.MAX_BODY_BYTES + 1));
    }

    @Test
    void a_call_without_a_token() throws Exception {
        assertEquals(401, browser.post(SMS, "{}").statusCode());
        assertEquals(401, browser.post(SMS, "{}", "Authorization", "Basic eDp5").statusCode());
        assertEquals(401, browser.get("/v2/notifications").statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"word", "a.b.c", "eyJhbGciOiJub25lIn0.eyJpc3MiOiJ4In0."})
    void a_token_that_is_none(String token) {
        assertEquals(
                403, browser.post(SMS, "{}", "Authorization", "Bearer " + token).statusCode());
    }

    @Test
    void a_token_signed_in_another_way_or_without_its_time() throws Exception {
        var claims = claims(Instant.now());
        var other = token(claims, AlgorithmIdentifiers.HMAC_SHA384);
        assertEquals(
                403, browser.post(SMS, "{}", "Authorization", "Bearer " + other).statusCode());

        var timeless = token("{\"iss\":\"%s\"}".formatted(KEY.serviceId()), AlgorithmIdentifiers.HMAC_SHA256);
        var answer = browser.post(SMS, "{}", "Authorization", "Bearer " + timeless);
        assertEquals(403, answer.statusCode());
        assertTrue(answer.body().contains("iat field not provided"));
    }

    @Test
    void an_api_key_of_another_form_is_refused_at_start_without_being_repeated() {
        var refused = assertThrows(IllegalArgumentException.class, () -> ApiKey.parse("my-secret"));

        assertFalse(refused.getMessage().contains("my-secret"));
        assertFalse(KEY.toString().contains(KEY.secret()));
    }

    private void assertRefused(int status, String error, String message, String body) throws Exception {
        var answer = browser.post(SMS, body, "Authorization", bearer());

        assertEquals(status, answer.statusCode());
        var json = Json.MAPPER.readTree(answer.body());
        assertEquals(status, json.get("status_code").intValue());
        assertEquals(error, json.at("/errors/0/error").textValue());
        assertEquals(message, json.at("/errors/0/message").textValue());
    }

    static String bearer() {
        try {
            return "Bearer " + token(claims(Instant.now()), AlgorithmIdentifiers.HMAC_SHA256);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String claims(Instant issuedAt) {
        return "{\"iss\":\"%s\",\"iat\":%d}".formatted(KEY.serviceId(), issuedAt.getEpochSecond());
    }

    private static String token(String claims, String algorithm) throws JoseException {
        var token = new JsonWebSignature();
        token.setAlgorithmHeaderValue(algorithm);
        token.setPayload(claims);
        token.setDoKeyValidation(false);
        token.setKey(new HmacKey(KEY.secret().getBytes(StandardCharsets.UTF_8)));
        return token.getCompactSerialization();
    }
}
