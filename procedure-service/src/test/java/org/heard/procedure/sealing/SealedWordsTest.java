package org.heard.procedure.sealing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;
import org.heard.procedure.story.Calendar;
import org.heard.procedure.story.Council;
import org.heard.procedure.story.Lodged;
import org.heard.testkit.StackResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackResource.class)
class SealedWordsTest {

    private static final String WORDS = "Zoë said: “it was never answered”.";

    @Inject
    Sealer sealer;

    @Inject
    Opener opener;

    @Inject
    Lodged lodged;

    @Inject
    Calendar calendar;

    @Inject
    @DataSource("keys")
    io.agroal.api.AgroalDataSource keys;

    @Test
    void words_are_opened_with_the_key_of_their_complaint_only() {
        var complaint = UUID.randomUUID();
        var sealed = sealer.seal(complaint, WORDS);
        assertEquals(WORDS, open(complaint).apply(sealed).text());

        var other = UUID.randomUUID();
        sealer.seal(other, WORDS);
        var foreign = open(other);
        org.junit.jupiter.api.Assertions.assertThrows(IllegalStateException.class, () -> foreign.apply(sealed));
    }

    @Test
    void the_same_words_never_look_the_same() {
        var complaint = UUID.randomUUID();
        var once = sealer.seal(complaint, WORDS);
        var again = sealer.seal(complaint, WORDS);
        assertNotEquals(once.box(), again.box());
        assertNotEquals(once.commitment(), again.commitment());
    }

    @Test
    void opened_words_prove_their_commitment() throws NoSuchAlgorithmException {
        var complaint = UUID.randomUUID();
        var sealed = sealer.seal(complaint, WORDS);
        var opened = open(complaint).apply(sealed);
        var digest = MessageDigest.getInstance("SHA-256");
        digest.update(HexFormat.of().parseHex(opened.salt()));
        digest.update(opened.text().getBytes(StandardCharsets.UTF_8));
        assertEquals(sealed.commitment(), "sha-256:" + HexFormat.of().formatHex(digest.digest()));
    }

    @Test
    void destroying_the_key_erases_the_words() throws SQLException {
        calendar.set(LocalDate.of(2026, 1, 9));
        var id = lodged.complaint(LocalDate.of(2026, 1, 5));
        var council = Council.of(id);
        council.take(
                "stage-1/responses",
                "{'respondedOn':'2026-01-09','words':'We are sorry, Wilf.'," + Council.FINDINGS + "}");
        assertEquals("We are sorry, Wilf.", words(council));
        try (var connection = keys.getConnection();
                var delete = connection.prepareStatement("delete from data_key where complaint_id = ?")) {
            delete.setObject(1, id);
            assertEquals(1, delete.executeUpdate());
        }
        assertEquals("[erased]", words(council));
        assertFalse(council.get("/timeline").extract().asString().contains("Wilf"));
    }

    private java.util.function.Function<org.heard.procedure.complaint.term.Sealed, Opened> open(UUID complaint) {
        return opener.of(complaint).await().atMost(Duration.ofSeconds(30));
    }

    private static String words(Council council) {
        return council.read("/timeline").getString("items.find { it.fact == 'StageOneAnswered' }.words");
    }
}
