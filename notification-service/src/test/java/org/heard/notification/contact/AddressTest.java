package org.heard.notification.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"07700 900123", "07700900123", "+447700900123", "447700900123", "0044 7700 900123"})
    void every_way_to_write_a_number_is_one_address(String written) {
        assertEquals("+447700900123", Address.of(Kind.TEXT, written).value());
    }

    @Test
    void an_email_address_is_the_same_in_any_case() {
        assertEquals(
                "ava@inbox.example",
                Address.of(Kind.EMAIL, " Ava@Inbox.Example ").value());
    }

    @Test
    void a_sender_that_is_no_number_stands_for_itself() {
        assertEquals("MESSAGES", Address.of(Kind.TEXT, "MESSAGES").value());
    }

    @Test
    void an_address_does_not_print_itself() {
        assertFalse(Address.of(Kind.TEXT, "07700900123").toString().contains("900123"));
    }
}
