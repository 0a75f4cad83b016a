package org.heard.kit.http;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Says who answers here, and where its document and its health are. */
@Path("/")
class FrontDoor {

    private final String service;

    FrontDoor(@ConfigProperty(name = "quarkus.application.name") String service) {
        this.service = service;
    }

    public record Welcome(String service, Map<String, String> links) {}

    @GET
    @PermitAll
    @Produces("application/json")
    @Operation(summary = "Who answers here")
    public Welcome welcome() {
        return new Welcome(service, Map.of("openapi", "/q/openapi", "health", "/q/health", "metrics", "/q/metrics"));
    }
}
