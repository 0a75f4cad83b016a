package org.heard.intake.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostalAddressTest {

    @Test
    void an_address_has_one_form_however_it_is_written() {
        var written = "  Ava   Sample\r\n\r\n7 Elm Row\t\n Testbridge \nzz99zz\n";
        assertEquals(
                Optional.of("Ava Sample\n7 Elm Row\nTestbridge\nZZ9 9ZZ"),
                PostalAddress.of(written).map(PostalAddress::toString));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ZZ9 9ZZ",
                "Ava Sample\nZZ9 9ZZ",
                "Ava Sample\n7 Elm Row\nTestbridge",
                "Ava Sample\nZZ9 9ZZ\nTestbridge",
                "1\n2\n3\n4\n5\n6\n7\nZZ9 9ZZ",
                "Ava Sample\n7 Elm Row that is so very long that no window shows it\nZZ9 9ZZ"
            })
    void what_no_letter_arrives_at_is_no_address(String written) {
        assertEquals(Optional.empty(), PostalAddress.of(written));
    }
}
