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
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * What every operation of an OpenAPI document says alike: which headers it needs, which version it answers with, how it refuses,
 * as a problem of RFC 9457, and an example of its body.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ApiDocument implements OASFilter {

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
        ApiSchemas.complete(document.getComponents());
        new TreeMap<>(REFUSALS).forEach((status, description) -> document.getComponents()
                .addResponse(NAME + status, refusal(description)));
        var examples = ApiExamples.ofService();
        document.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> {
                    complete(path, operation);
                    examples.show(method, path, operation);
                }));
        examples.mustAllBeShown();
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
            if (operation.getResponses().hasAPIResponse("201")) {
                saysItsVersion(operation.getResponses().getAPIResponse("201"));
            }
        }
    }

    /** What goes on record against a version answers with the next one, unless the operation says more of its answer. */
    private static void saysItsVersion(APIResponse made) {
        if (made.getContent() != null) {
            made.getContent().getMediaTypes().values().stream()
                    .filter(it -> it.getSchema() == null
                            || it.getSchema().getRef() == null && it.getSchema().getType() == null)
                    .forEach(it -> it.setSchema(ApiSchemas.recorded()));
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
        return OASFactory.createHeader().description(description).schema(ApiSchemas.text());
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
        var body = OASFactory.createMediaType().schema(ApiSchemas.problem());
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent().addMediaType("application/problem+json", body));
    }
}
