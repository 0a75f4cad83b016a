package org.heard.localstack.notify.v2;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.heard.localstack.notify.message.Address;
import org.heard.localstack.notify.message.Message.Kind;
import org.heard.localstack.notify.web.Json;

/** The body of a send, of the form that Notify asks for. All that is wrong with the form is said at once. */
record SendRequest(String to, UUID templateId, Map<String, Object> personalisation, String reference, UUID senderId) {

    private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};
    private static final Pattern UUID_FORM = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern LETTERS_OR_SYMBOLS = Pattern.compile("[^\\d\\s+().-]");

    static SendRequest read(byte[] body, Kind kind) {
        var toField = toField(kind);
        var form = new Form(parsed(body));
        form.nothingBeyond(Set.of(
                toField,
                senderField(kind),
                "template_id",
                "personalisation",
                "reference",
                "scheduled_for",
                "one_click_unsubscribe_url"));
        var to = form.required(toField).flatMap(form::text);
        to.flatMap(text -> addressFault(kind, text)).ifPresent(fault -> form.fault(toField + " " + fault));
        var templateId = form.required("template_id").flatMap(form::uuid);
        var senderId = form.optional(senderField(kind)).flatMap(form::uuid);
        var reference = form.optional("reference").flatMap(form::text);
        var personalisation = form.optional("personalisation").flatMap(form::values);
        form.check();
        return new SendRequest(
                to.orElseThrow(),
                templateId.orElseThrow(),
                personalisation.orElse(Map.of()),
                reference.orElse(null),
                senderId.orElse(null));
    }

    /** Whom a send is for, whatever else is wrong with it. */
    static Address addressee(byte[] body, Kind kind) {
        try {
            return Address.of(Json.MAPPER.readTree(body).path(toField(kind)).asText());
        } catch (IOException e) {
            return Address.of("");
        }
    }

    private static String toField(Kind kind) {
        return kind == Kind.TEXT ? "phone_number" : "email_address";
    }

    static String senderField(Kind kind) {
        return kind == Kind.TEXT ? "sms_sender_id" : "email_reply_to_id";
    }

    private static JsonNode parsed(byte[] body) {
        try {
            var json = Json.MAPPER.readTree(body);
            if (json.isObject()) {
                return json;
            }
        } catch (IOException e) {
            throw NotifyError.badRequest("Invalid JSON supplied in POST data");
        }
        throw NotifyError.badRequest("Invalid JSON supplied in POST data");
    }

    private static Optional<String> addressFault(Kind kind, String to) {
        if (kind == Kind.EMAIL) {
            return Address.email(to).isPresent() ? Optional.empty() : Optional.of("Not a valid email address");
        }
        if (Address.phone(to).isPresent()) {
            return Optional.empty();
        }
        if (LETTERS_OR_SYMBOLS.matcher(to).find()) {
            return Optional.of("Must not contain letters or symbols");
        }
        var digits = to.replaceAll("\\D", "").length();
        return Optional.of(
                digits < 10 ? "Not enough digits" : digits > 14 ? "Too many digits" : "Not a UK mobile number");
    }

    /** A JSON object being read, and what was found wrong with it. */
    private record Form(JsonNode json, List<String> faults) {

        record Field(String name, JsonNode value) {}

        Form(JsonNode json) {
            this(json, new ArrayList<>());
        }

        void nothingBeyond(Set<String> known) {
            json.fieldNames().forEachRemaining(name -> {
                if (!known.contains(name)) {
                    fault("Additional properties are not allowed (" + name + " was unexpected)");
                }
            });
        }

        Optional<Field> required(String name) {
            if (!json.has(name)) {
                fault(name + " is a required property");
                return Optional.empty();
            }
            return Optional.of(new Field(name, json.get(name)));
        }

        Optional<Field> optional(String name) {
            return json.hasNonNull(name) ? Optional.of(new Field(name, json.get(name))) : Optional.empty();
        }

        Optional<String> text(Field field) {
            if (!field.value().isTextual()) {
                fault(field.name() + " " + field.value() + " is not of type string");
                return Optional.empty();
            }
            return Optional.of(field.value().textValue());
        }

        Optional<UUID> uuid(Field field) {
            var text = field.value().asText();
            if (!UUID_FORM.matcher(text).matches()) {
                fault(field.name() + " is not a valid UUID");
                return Optional.empty();
            }
            return Optional.of(UUID.fromString(text));
        }

        Optional<Map<String, Object>> values(Field field) {
            if (!field.value().isObject()) {
                fault(field.name() + " " + field.value() + " is not of type object");
                return Optional.empty();
            }
            return Optional.of(Json.MAPPER.convertValue(field.value(), VALUES));
        }

        void fault(String message) {
            faults.add(message);
        }

        void check() {
            if (!faults.isEmpty()) {
                throw NotifyError.validation(faults);
            }
        }
    }
}
