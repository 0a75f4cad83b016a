package org.heard.ombudsman.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever is signed in at the desk is so over https alone, wherever it is not a sandbox. */
class CookiesOfTheDeskTest {

    @ParameterizedTest
    @CsvSource({"prod, true", "sandbox, false", "test, false"})
    void they_are_secure_unless_it_is_a_sandbox(String profile, boolean isSecure) throws IOException {
        var config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withProfile(profile)
                .withSources(
                        new PropertiesConfigSource(CookiesOfTheDeskTest.class.getResource("/application.properties")))
                .build();
        assertEquals(
                isSecure,
                config.getOptionalValue("quarkus.oidc.desk.authentication.cookie-force-secure", Boolean.class)
                        .orElse(false));
    }
}
