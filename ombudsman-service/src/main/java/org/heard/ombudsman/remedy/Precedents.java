package org.heard.ombudsman.remedy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Sums that councils agreed to, as the Ombudsman published them. */
@ApplicationScoped
public class Precedents {

    private static final String FILE = "/remedies/precedents.json";

    /** Words by which a published statement tells of a fault. */
    private static final Map<String, String> WORDS = Map.of(
            "stage-2-late", "delay",
            "stage-3-late", "delay",
            "order-missed", "delay",
            "panel-refused", "panel",
            "statement-not-agreed", "statement of complaint",
            "wrong-procedure", "statutory complaints procedure",
            "consent-demanded", "consent");

    private final List<Precedent> all;

    Precedents(ObjectMapper json) {
        try (var file = Precedents.class.getResourceAsStream(FILE)) {
            all = json.readValue(file, new TypeReference<List<Precedent>>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * What one council agreed to.
     *
     * @param reference null where it was not published with one
     * @param monthsLate null where no length was published
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Precedent(
            String council,
            String reference,
            LocalDate decidedOn,
            String fault,
            Integer monthsLate,
            long amountPence,
            String note) {}

    /**
     * Those of a fault, the nearest length of delay first.
     *
     * @param fault code, or null for all
     * @param months of delay, or null
     */
    public List<Precedent> find(String fault, Integer months) {
        return all.stream()
                .filter(it -> fault == null || it.fault().equals(fault))
                .sorted(Comparator.comparingInt((Precedent it) -> distance(it, months)))
                .toList();
    }

    /** The faults of which there are sums, to choose from. */
    public List<String> faults() {
        return all.stream().map(Precedent::fault).distinct().sorted().toList();
    }

    /** What to look for in the register for a fault; null for all. */
    public static String wordsOf(String fault) {
        return fault == null ? null : WORDS.getOrDefault(fault, fault);
    }

    private static int distance(Precedent it, Integer months) {
        if (months == null) {
            return 0;
        }
        return it.monthsLate() == null ? Integer.MAX_VALUE : Math.abs(it.monthsLate() - months);
    }
}
