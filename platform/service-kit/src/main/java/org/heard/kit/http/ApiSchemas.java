package org.heard.kit.http;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** The shapes that every service's document has, and what a scanner of classes cannot know of the others. */
final class ApiSchemas {

    private static final String PLACE = "#/components/schemas/";
    private static final String PROBLEM = "Problem";
    private static final String RECORDED = "Recorded";
    private static final String JSON = "JsonNode";

    private ApiSchemas() {}

    static void complete(Components components) {
        components.addSchema(PROBLEM, whatProblemsSay());
        components.addSchema(RECORDED, whatRecordsSay());
        if (components.getSchemas().containsKey(JSON)) {
            sayWhatJsonIs(components);
        }
        components.getSchemas().values().forEach(ApiSchemas::sayCodesAsTheyAreSent);
    }

    /** How a request is refused. */
    static Schema problem() {
        return OASFactory.createSchema().ref(PLACE + PROBLEM);
    }

    /** What goes on record against a version. */
    static Schema recorded() {
        return OASFactory.createSchema().ref(PLACE + RECORDED);
    }

    static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }

    /** JSON that is passed on as it stands has no fields of ours: a scanner takes the methods of its class for such. */
    private static void sayWhatJsonIs(Components components) {
        components.removeSchema("JsonNodeType");
        components.addSchema(JSON, OASFactory.createSchema().description("JSON as it stands"));
    }

    /** A code is sent as its constant is named, in lower case with hyphens. */
    private static void sayCodesAsTheyAreSent(Schema schema) {
        Optional.ofNullable(schema.getEnumeration())
                .filter(codes -> codes.stream().allMatch(ApiSchemas::isConstant))
                .ifPresent(codes -> schema.setEnumeration(codes.stream()
                        .<Object>map(
                                it -> it.toString().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .toList()));
    }

    private static boolean isConstant(Object code) {
        return code.toString().matches("[A-Z][A-Z0-9_]*");
    }

    private static Schema whatRecordsSay() {
        return object().description("What is on record now; more where the operation makes more")
                .addProperty("id", text())
                .addProperty(
                        "version",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.INTEGER)
                                .description("As in ETag, for the next If-Match"))
                .required(List.of("id", "version"));
    }

    private static Schema whatProblemsSay() {
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
}
