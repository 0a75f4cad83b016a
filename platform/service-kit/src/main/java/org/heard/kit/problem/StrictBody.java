package org.heard.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.validation.Validator;
import java.util.stream.Collectors;

/** Reads a part of a body as strictly as a whole one is read: a row of an import, a step of a past. */
public final class StrictBody {

    private StrictBody() {}

    /**
     * The part as its type.
     *
     * @param json the API's own mapper
     * @throws Problem with every field that is at fault, by pointer within the part
     */
    public static <T> T read(ObjectMapper json, Validator validator, JsonNode part, Class<T> type) {
        try {
            var read = json.treeToValue(part, type);
            if (read == null) {
                throw Problem.ofField("", "missing-field", "This is needed.");
            }
            var errors = validator.validate(read).stream()
                    .map(ProblemMappers::fieldError)
                    .sorted((a, b) -> a.pointer().compareTo(b.pointer()))
                    .toList();
            if (!errors.isEmpty()) {
                throw new Problem(400, errors.getFirst().code(), "This breaks a rule; see errors.", errors);
            }
            return read;
        } catch (UnrecognizedPropertyException unknown) {
            throw Problem.ofField(pointer(unknown), "unknown-field", "This field is not known here.");
        } catch (JsonMappingException unreadable) {
            throw Problem.ofField(
                    pointer(unreadable), "wrong-type", "This value is not of the type that is expected here.");
        } catch (JsonProcessingException malformed) {
            throw Problem.ofField("", "malformed-json", "This is not well-formed JSON.");
        }
    }

    private static String pointer(JsonMappingException failure) {
        return failure.getPath().stream()
                .map(it -> "/" + (it.getFieldName() == null ? it.getIndex() : it.getFieldName()))
                .collect(Collectors.joining());
    }
}
