package org.heard.intake.referral;

import static org.awaitility.Awaitility.await;
import static org.heard.intake.IntakeClient.as;
import static org.heard.intake.IntakeClient.asCouncil;
import static org.heard.intake.IntakeClient.tell;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.heard.testkit.Tokens;

/** A complaint that was referred, and what the Ombudsman fetches of it. */
record Referred(String complaint, String referral) {

    static final Tokens OMBUDSMAN = Tokens.ofClient("ombudsman-service");

    /** procedure-service refers it; known here from now on. */
    static Referred refer(String complaint) {
        var referred = new Referred(complaint, UUID.randomUUID().toString());
        tell(
                complaint,
                "ReferredToOmbudsman",
                "\"referralId\":\"%s\",\"ground\":\"own-approach\",\"because\":\"delay\",\"referredOn\":\"2026-11-20\",\"youngPerson\":true,\"manifestDigest\":\"sha-256:%s\""
                        .formatted(referred.referral, "0".repeat(64)));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        asCouncil().get(referred.path() + "/person").then().statusCode(200));
        return referred;
    }

    String path() {
        return "/v1/complaints/" + complaint + "/referrals/" + referral;
    }

    byte[] pack() {
        return as(OMBUDSMAN)
                .get(path() + "/person.zip")
                .then()
                .statusCode(200)
                .contentType("application/zip")
                .extract()
                .asByteArray();
    }

    static Map<String, byte[]> unpacked(byte[] zip) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }
}
