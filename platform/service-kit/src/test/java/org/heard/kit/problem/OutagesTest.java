package org.heard.kit.problem;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonParseException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class OutagesTest {

    @Test
    void a_refused_connection_passes_by_itself() {
        assertTrue(Outages.causedBy(new CompletionException(new ConnectException("refused"))));
        assertTrue(Outages.causedBy(new SQLException("the server is shutting down", "57P01")));
    }

    @Test
    void a_fault_in_the_data_does_not() {
        assertFalse(Outages.causedBy(new SQLException("duplicate key", "23505")));
        assertFalse(Outages.causedBy(new JsonParseException(null, "no JSON")));
        assertFalse(Outages.causedBy(new NullPointerException()));
    }
}
