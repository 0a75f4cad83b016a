package org.heard.kit.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * What every operation of an OpenAPI document says alike: which headers it needs, which version it answers with, and how it
 * refuses, as a problem of RFC 9457.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ApiDocument implements OASFilter {

    private static final String PROBLEM = "Problem";
    private static final String NAME = "Refused";
    private static final String KEY = "Idempotency-Key";
    private static final String VERSION = "If-Match";

    private static final Map<String, String> REFUSALS = Map.of(
            "400", "The request cannot be read, or breaks a rule; errors says where",
            "401", "No token, or none of this realm",
            "403", "The token's roles do not allow it",
            "404", "There is none, or none that this token may know of",
            "409", "Refused by name, or the key's first request still runs",
            "412", "This has changed since you read it",
            "422", "The key was used for another request",
            "428", "If-Match is missing",
            "429", "This client asks too often; Retry-After says when to come back",
            "503", "A part that is needed cannot be reached now; nothing was done");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents().addSchema(PROBLEM, problem());
        new TreeMap<>(REFUSALS).forEach((status, description) -> document.getComponents()
                .addResponse(NAME + status, refusal(description)));
        document.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations().values().forEach(operation -> complete(path, operation)));
    }

    private static void complete(String path, Operation operation) {
        say(operation, "400", "429", "503");
        if (operation.getSecurity() == null || operation.getSecurity().isEmpty()) {
            operation.getResponses().removeAPIResponse("401");
            operation.getResponses().removeAPIResponse("403");
        } else {
            say(operation, "401", "403");
        }
        if (path.contains("{")) {
            say(operation, "404");
        }
        if (needs(operation, KEY)) {
            say(operation, "409", "422");
            made(operation);
        }
        if (needs(operation, VERSION)) {
            say(operation, "412", "428");
        }
    }

    /** Whether the operation takes the header; it is then needed. */
    private static boolean needs(Operation operation, String header) {
        var taken = Optional.ofNullable(operation.getParameters()).orElse(List.of()).stream()
                .filter(it -> it.getIn() == Parameter.In.HEADER && header.equals(it.getName()))
                .toList();
        taken.forEach(it -> it.setRequired(true));
        return !taken.isEmpty();
    }

    /** What makes something is answered by 201 with the version that it has now. */
    private static void made(Operation operation) {
        var unsaid = operation.getResponses().getAPIResponse("200");
        if (unsaid != null) {
            operation.getResponses().removeAPIResponse("200");
            operation.getResponses().addAPIResponse("201", unsaid);
        }
        operation
                .getResponses()
                .getAPIResponse("201")
                .description("On record; a repeat with the same key answers the same")
                .addHeader("ETag", header("The version now, for If-Match"));
    }

    private static Header header(String description) {
        return OASFactory.createHeader().description(description).schema(text());
    }

    private static void say(Operation operation, String... refusals) {
        for (var status : refusals) {
            operation
                    .getResponses()
                    .addAPIResponse(
                            status, OASFactory.createAPIResponse().ref("#/components/responses/" + NAME + status));
        }
    }

    private static APIResponse refusal(String description) {
        var body =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref("#/components/schemas/" + PROBLEM));
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent().addMediaType("application/problem+json", body));
    }

    private static Schema problem() {
        var error = object().addProperty("pointer", text())
                .addProperty("code", text())
                .addProperty("detail", text());
        return object().addProperty("type", text())
                .addProperty("title", text())
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty("code", text().description("It never changes; docs/language.md has them all"))
                .addProperty("detail", text())
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(error))
                .required(List.of("type", "title", "status", "code"));
    }

    private static Schema object() {
        return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT);
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }
}
