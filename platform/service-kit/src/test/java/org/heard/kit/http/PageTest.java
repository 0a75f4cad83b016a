package org.heard.kit.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.heard.kit.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {

    @Test
    void a_page_names_the_next_one_only_when_there_is_one() {
        var page = Page.of(List.of("a", "b", "c"), 2, "/v1/letters", letter -> letter);
        assertEquals(List.of("a", "b"), page.items());
        assertEquals("/v1/letters?after=b&limit=2", page.links().next());
        assertNull(Page.of(List.of("a", "b"), 2, "/v1/letters", letter -> letter)
                .links()
                .next());
    }

    @Test
    void fifty_is_the_default() {
        assertEquals(50, Page.limit(null));
        assertEquals(200, Page.limit("200"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "201", "-1", "x", "", "1e2", "9999999999"})
    void a_limit_is_a_number_from_1_to_200(String limit) {
        assertEquals(
                "invalid-value",
                assertThrows(Problem.class, () -> Page.limit(limit)).code());
    }
}
