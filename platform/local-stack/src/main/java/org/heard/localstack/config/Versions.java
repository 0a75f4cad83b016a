package org.heard.localstack.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * Versions of the foreign parts, as the root pom names them.
 *
 * @param postgres the server, such as 18.6.0
 * @param kafka the broker, such as 4.1.1
 * @param keycloak the identity provider, such as 26.7.3
 */
public record Versions(String postgres, String kafka, String keycloak) {

    /** The versions that this build was made with. */
    public static Versions ofThisBuild() {
        var properties = new Properties();
        try (var in = Versions.class.getResourceAsStream("/versions.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Versions(
                properties.getProperty("postgres"),
                properties.getProperty("kafka"),
                properties.getProperty("keycloak"));
    }
}
