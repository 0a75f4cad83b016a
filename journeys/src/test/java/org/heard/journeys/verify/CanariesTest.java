package org.heard.journeys.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Many texts are looked for at once, and each is found wherever it stands. */
class CanariesTest {

    private final Canaries canaries =
            new Canaries(List.of("Quillon Testwell", "Quillon Tester", "2011-04-02", "short"));

    @Test
    void a_text_is_found_at_the_beginning_in_the_middle_and_at_the_end() {
        assertEquals(Set.of(0), in("Quillon Testwell said"));
        assertEquals(Set.of(9), in("born on: 2011-04-02."));
        assertEquals(Set.of(4), in("the Quillon Tester"));
        assertEquals(Set.of(0, 17), in("Quillon Testwell 2011-04-02"));
    }

    @Test
    void the_beginning_of_a_text_is_not_the_text() {
        assertEquals(Set.of(), in("Quillon Testimony, 2011-04-0"));
        assertEquals(Set.of(), in(""));
    }

    @Test
    void texts_that_would_be_found_anywhere_by_chance_are_left_out() {
        assertEquals(3, canaries.size());
        assertEquals(Set.of(), in("a short text"));
    }

    private Set<Integer> in(String content) {
        return canaries.in(content.getBytes(StandardCharsets.UTF_8));
    }
}
