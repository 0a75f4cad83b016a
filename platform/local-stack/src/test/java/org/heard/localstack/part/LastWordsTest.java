package org.heard.localstack.part;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LastWordsTest {

    @Test
    void of_a_java_exception_they_are_its_last_cause() {
        var log = List.of(
                "started",
                "Exception in thread \"main\" java.lang.IllegalStateException: no",
                "\tat org.heard.A.b(A.java:1)",
                "Caused by: java.net.BindException: Address already in use",
                "\tat org.heard.C.d(C.java:2)",
                "\t... 3 more",
                "");
        assertEquals(Optional.of("Caused by: java.net.BindException: Address already in use"), LastWords.of(log));
    }

    @Test
    void what_is_listed_below_a_line_belongs_to_it() {
        var log = List.of("Configuration validation failed:", "\theard.database is required", "\tso is another");
        assertEquals(
                Optional.of("Configuration validation failed: heard.database is required so is another"),
                LastWords.of(log));
    }

    @Test
    void of_a_services_log_they_are_the_first_cause_of_its_last_exception() {
        var line = """
                {"level":"ERROR","message":"Failed to start","exception":{"exceptionType":"java.lang.A","message":"no",\
                "causedBy":{"exception":{"exceptionType":"java.lang.B","message":"Validate failed\\nbecause"}}}}""";
        assertEquals(Optional.of("java.lang.B: Validate failed because"), LastWords.of(List.of("{}", line)));
        assertEquals(Optional.of("Stopped"), LastWords.of(List.of("{\"level\":\"INFO\",\"message\":\"Stopped\"}")));
    }

    @Test
    void a_process_may_say_nothing() {
        assertEquals(Optional.empty(), LastWords.of(List.of("", "   ")));
    }
}
