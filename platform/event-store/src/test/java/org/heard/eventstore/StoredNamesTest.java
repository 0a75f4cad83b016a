package org.heard.eventstore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.junit.jupiter.api.Test;

class StoredNamesTest {

    record LinePacked(String order, LocalDate packedOn, String by) {}

    private static final EventTypes TYPES =
            EventTypes.builder().stored("order.LinePacked", 2, LinePacked.class).build();

    private final EventModel model = model(List.of());
    private final EventJson json = EventJson.of(model);

    @Test
    void an_event_is_stored_under_its_own_name_and_not_its_class() {
        var stored = json.serialize(new LinePacked("7", LocalDate.of(2026, 1, 5), null), String.class);

        assertEquals("order.LinePacked", stored.getType().getName());
        assertEquals("2", stored.getType().getRevision());
        assertEquals("{\"order\":\"7\",\"packedOn\":\"2026-01-05\"}", stored.getData());
        assertEquals(new LinePacked("7", LocalDate.of(2026, 1, 5), null), json.deserialize(stored));
    }

    @Test
    void a_field_that_is_not_known_today_is_ignored() {
        var read = json.read("{\"order\":\"7\",\"packedOn\":\"2026-01-05\",\"later\":1}", LinePacked.class);

        assertEquals("7", read.order());
    }

    @Test
    void a_name_that_is_not_known_is_told_apart_from_a_class() {
        assertEquals(UnknownSerializedType.class, json.classForType(new SimpleSerializedType("order.Lost", "1")));
    }

    @Test
    void a_name_or_a_class_is_registered_once() {
        var types = EventTypes.builder().stored("order.LinePacked", 1, LinePacked.class);

        assertThrows(IllegalArgumentException.class, () -> types.stored("order.LinePacked", 1, String.class));
        assertThrows(IllegalArgumentException.class, () -> types.stored("order.Packed", 1, LinePacked.class));
        assertThrows(IllegalArgumentException.class, () -> types.stored(String.class.getName(), 1, String.class));
    }

    @Test
    void an_old_revision_is_read_through_its_upcaster() {
        var reader = new EventReader(model(List.of(firstRevisionSaidDate())), json);
        var old = new StoredEvent(
                "e-1",
                0,
                "order.LinePacked",
                "1",
                Instant.EPOCH,
                "{\"order\":\"7\",\"date\":\"2026-01-05\"}",
                Map.of());

        assertEquals(List.of(new LinePacked("7", LocalDate.of(2026, 1, 5), "unknown")), reader.read(List.of(old)));
    }

    private static EventModel model(List<OlderRevision> older) {
        return new EventModel(TYPES, List.of(), List.of(), Map.of(), List.of(), older);
    }

    private static OlderRevision firstRevisionSaidDate() {
        return new OlderRevision("order.LinePacked", 1, old -> {
            old.set("packedOn", old.remove("date"));
            return old.put("by", "unknown");
        });
    }
}
