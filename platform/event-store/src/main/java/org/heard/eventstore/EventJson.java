package org.heard.eventstore;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.json.JacksonSerializer;

/** Events as JSON under their stored names. Dates are ISO 8601; what is null is left out; unknown fields are ignored. */
public final class EventJson extends JacksonSerializer {

    private final EventTypes types;

    private EventJson(Builder builder, EventTypes types) {
        super(builder);
        this.types = types;
    }

    /** The serialiser of a model's events. */
    public static EventJson of(EventModel model) {
        return new EventJson(JacksonSerializer.builder().objectMapper(mapper(model)), model.types());
    }

    private static ObjectMapper mapper(EventModel model) {
        return new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .registerModules(model.json())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(Class type) {
        if (type == LogPosition.class) {
            return new SimpleSerializedType(LogPosition.STORED_NAME, null);
        }
        return types.typeOf(type)
                .<SerializedType>map(stored -> new SimpleSerializedType(stored.name(), "" + stored.revision()))
                .orElseGet(() -> super.typeForClass(type));
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Class classForType(SerializedType type) {
        if (LogPosition.STORED_NAME.equals(type.getName())) {
            return LogPosition.class;
        }
        return types.classOf(type.getName()).<Class>map(known -> known).orElseGet(() -> super.classForType(type));
    }

    /** An event read from its stored JSON; for tests of stored examples, and for readers of single events. */
    public <E> E read(String json, Class<E> event) {
        try {
            return getReader(event).readValue(json);
        } catch (com.fasterxml.jackson.core.JsonProcessingException malformed) {
            throw new IllegalArgumentException("not a stored " + event.getSimpleName(), malformed);
        }
    }

    /** An event as the JSON tree that would be stored. */
    public JsonNode tree(Object event) {
        return getObjectMapper().valueToTree(event);
    }
}
