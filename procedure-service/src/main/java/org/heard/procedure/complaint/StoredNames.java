package org.heard.procedure.complaint;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.heard.eventstore.EventModel;
import org.heard.eventstore.EventTypes;
import org.heard.procedure.complaint.command.ComplaintCommand;
import org.heard.procedure.complaint.event.ComplaintEvent;
import org.heard.procedure.complaint.event.Stored;
import org.heard.procedure.complaint.term.Coded;

/** Under which names the facts of a complaint are stored, for ever; the table stands in docs/language.md. */
public final class StoredNames {

    private StoredNames() {}

    /** What the event store must know of complaints. */
    public static EventModel model(Procedures procedures) {
        return new EventModel(
                types(),
                List.of(Complaint.class),
                List.of(ComplaintCommand.class),
                Map.of(Procedures.class, procedures),
                List.of(codes()),
                OlderRevisions.all());
    }

    /** Name, revision and class of every event. */
    public static EventTypes types() {
        var types = EventTypes.builder();
        recordsOf(ComplaintEvent.class).forEach(event -> {
            var name = event.getAnnotation(Stored.class);
            types.stored(name.value(), name.revision(), event);
        });
        return types.build();
    }

    private static Stream<Class<?>> recordsOf(Class<?> family) {
        return family.isSealed()
                ? Arrays.stream(family.getPermittedSubclasses()).flatMap(StoredNames::recordsOf)
                : Stream.of(family);
    }

    /** Ids as plain text and terms as their codes, in events and over REST alike. */
    public static Module codes() {
        return new SimpleModule("codes")
                .setMixInAnnotation(ComplaintId.class, AsText.class)
                .setMixInAnnotation(Coded.class, AsCode.class);
    }

    private abstract static class AsText {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        AsText(String value) {}

        @JsonValue
        abstract String value();
    }

    private interface AsCode {

        @JsonValue
        String code();
    }
}
