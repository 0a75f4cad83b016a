package org.heard.localstack.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.heard.localstack.stack.TestStacks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** docker-compose.yml describes what the launcher starts. No Docker engine is needed to see it, and none has run it. */
class ComposeMatchesTheLauncherTest {

    private static final Pattern REGISTRY_HOST = Pattern.compile("(?m)^\\s*(?:image:|FROM)\\s+[^\\s/]*[.:][^\\s/]*/");

    @Test
    void they_are_the_same() throws IOException {
        assertEquals(List.of(), Differences.of(ComposeFile.of(TestStacks.checkout())));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            image of postgres                   | postgres:18                       | postgres:17
            image of kafka                      | apache/kafka:4.1.1                | apache/kafka:4.1.0
            image of keycloak                   | keycloak:26.7.3                   | keycloak:26.7.2
            base image of intake-service        | temurin:25-jre                    | temurin:21-jre
            heap of notify                      | -Xmx96m                           | -Xmx1g
            part notify                         | '  notify:'                       | '  phones:'
            topics                              | ' heard.notification.v1'          | ''
            partitions                          | 'PARTITIONS: "12"'                | 'PARTITIONS: "6"'
            settings of kafka                   | 'TOPICS_ENABLE: "false"'          | 'TOPICS_ENABLE: "true"'
            databases and roles                 | create database ombudsman         | create database ombudsmen
            role sandbox_app                    | create role sandbox_app           | create role sandbox_web
            databases are set up                | initdb.d/databases.sql            | initdb.d/other.sql
            realm file                          | realm/heard-realm.json:           | realm/other-realm.json:
            realm                               | "accessTokenLifespan"             | "accessTokenLifetime"
            keycloak --import-realm             | "--import-realm"                  | "--verbose"
            ports of procedure-service          | 127.0.0.1:8082:8082               | 127.0.0.1:8082:9082
            environment of intake-service       | HEARD_DB_HOST: postgres           | HEARD_DB_HOST: database
            environment of ombudsman-service    | sandbox-ombudsman-service         | sandbox-ombudsman
            environment of procedure-service    | HEARD_KEYS_DB_APP_PASSWORD        | HEARD_KEYS_PASSWORD
            environment of notify               | HEARD_SMTP_PORT: "8025"           | HEARD_SMTP_PORT: "25"
            """)
    void a_drift_is_found(String what, String from, String to) throws IOException {
        var compose = ComposeFile.drifted(TestStacks.checkout(), from, to == null ? "" : to);
        var differences = Differences.of(compose);
        assertTrue(
                differences.stream().anyMatch(difference -> difference.startsWith(what + ":")),
                () -> what + " not among " + differences);
    }

    @Test
    void no_image_is_named_with_a_registrys_host() throws IOException {
        var checkout = TestStacks.checkout();
        var files = new ArrayList<>(List.of(checkout.resolve("docker-compose.yml")));
        for (var module : List.of("intake-service", "procedure-service", "notification-service", "ombudsman-service")) {
            files.add(checkout.resolve(module).resolve("Dockerfile"));
        }
        files.add(checkout.resolve("platform/local-stack/Dockerfile"));
        for (var file : files) {
            assertFalse(REGISTRY_HOST.matcher(Files.readString(file)).find(), file::toString);
        }
        assertTrue(REGISTRY_HOST
                .matcher("FROM registry.example/eclipse-temurin:25-jre")
                .find());
    }
}
