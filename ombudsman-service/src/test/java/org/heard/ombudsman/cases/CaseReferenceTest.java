package org.heard.ombudsman.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CaseReferenceTest {

    @Test
    void a_reference_has_the_ombudsmans_form() {
        assertEquals("26 000 001", new CaseReference(2026, 1).toString());
        assertEquals("05 012 345", new CaseReference(2005, 12_345).toString());
        assertEquals("99 999 999", new CaseReference(2099, 999_999).toString());
    }

    @Test
    void the_year_begins_on_the_first_of_april() {
        assertEquals(2026, CaseReference.yearOf(LocalDate.of(2027, 3, 31)));
        assertEquals(2027, CaseReference.yearOf(LocalDate.of(2027, 4, 1)));
        assertEquals(2026, CaseReference.yearOf(LocalDate.of(2026, 12, 31)));
        assertEquals(2026, CaseReference.yearOf(LocalDate.of(2027, 1, 1)));
    }
}
