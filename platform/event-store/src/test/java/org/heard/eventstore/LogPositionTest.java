package org.heard.eventstore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.MergedTrackingToken;
import org.axonframework.eventhandling.MultiSourceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;

class LogPositionTest {

    private static final LogPosition FIRST = new LogPosition(1, 700, 9);
    private static final LogPosition SECOND = new LogPosition(1, 701, 4);
    private static final LogPosition THIRD = new LogPosition(2, 3, 20);

    @Test
    void generation_comes_before_transaction_and_transaction_before_number() {
        assertEquals(
                List.of(FIRST, SECOND, THIRD),
                List.of(THIRD, SECOND, FIRST).stream().sorted().toList());
        assertTrue(new LogPosition(1, 700, 10).compareTo(FIRST) > 0);
    }

    @Test
    void a_place_covers_itself_what_is_before_it_and_the_place_before_everything() {
        assertTrue(SECOND.covers(SECOND));
        assertTrue(SECOND.covers(FIRST));
        assertTrue(FIRST.covers(null));
        assertFalse(FIRST.covers(SECOND));
        assertTrue(FIRST.samePositionAs(new LogPosition(1, 700, 9)));
    }

    @Test
    void of_two_places_one_is_lower_and_the_other_upper() {
        assertSame(FIRST, FIRST.lowerBound(THIRD));
        assertSame(FIRST, THIRD.lowerBound(FIRST));
        assertSame(THIRD, FIRST.upperBound(THIRD));
        assertSame(THIRD, THIRD.upperBound(FIRST));
        assertEquals(null, FIRST.lowerBound(null));
        assertSame(FIRST, FIRST.upperBound(null));
    }

    @Test
    void a_token_of_another_store_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> FIRST.covers(new GlobalSequenceTrackingToken(1)));
    }

    @Test
    void it_is_stored_under_a_name_of_ours_and_read_back() {
        var stored = Orders.JSON.serialize(SECOND, String.class);

        assertEquals("event-store.LogPosition", stored.getType().getName());
        assertEquals("{\"generation\":1,\"xid\":701,\"seq\":4}", stored.getData());
        assertEquals(SECOND, roundTrip(SECOND));
    }

    @Test
    void it_is_read_back_out_of_every_wrapper() {
        for (var wrapped : List.<TrackingToken>of(
                ReplayToken.createReplayToken(THIRD, FIRST),
                new MergedTrackingToken(FIRST, SECOND),
                new MultiSourceTrackingToken(Map.of("log", FIRST)))) {
            assertEquals(wrapped, roundTrip(wrapped));
        }
    }

    @Test
    void what_stands_in_a_wrapper_by_class_name_is_read_for_ever() {
        var stored = """
                {"tokenAtReset":{"@class":"org.heard.eventstore.LogPosition","generation":2,"xid":3,"seq":20},\
                "currentToken":{"@class":"org.heard.eventstore.LogPosition","generation":1,"xid":700,"seq":9}}""";

        TrackingToken read = Orders.JSON.deserialize(
                new SimpleSerializedObject<>(stored, String.class, ReplayToken.class.getName(), null));

        assertEquals(ReplayToken.createReplayToken(THIRD, FIRST), read);
    }

    @Test
    void a_replay_ends_where_it_was_reset() {
        var replay = ReplayToken.createReplayToken(SECOND, null);

        assertTrue(ReplayToken.isReplay(((ReplayToken) replay).advancedTo(FIRST)));
        assertFalse(ReplayToken.isReplay(((ReplayToken) replay).advancedTo(THIRD)));
    }

    private static TrackingToken roundTrip(TrackingToken token) {
        return Orders.JSON.deserialize(Orders.JSON.serialize(token, String.class));
    }
}
