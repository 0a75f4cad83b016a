package org.heard.ombudsman.register;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.heard.kit.problem.Problem;

/** The statements that are published. Added to, never changed. */
@ApplicationScoped
public class Statements {

    private static final String COLUMNS =
            "select council, reference, outcome, category, decided_on, summary" + " from published_statement";
    private static final String FITS = " where ($1::text[] is null or (council || ' ' || summary) ilike all ($1))"
            + " and ($2::text is null or council = $2) and ($3::text is null or outcome = $3)"
            + " and ($4::text is null or category = $4) and ($5::date is null or decided_on >= $5)"
            + " and ($6::date is null or decided_on <= $6)";
    private static final String NEWEST_FIRST = " order by decided_on desc, reference desc";
    private static final String ADD = "insert into published_statement"
            + " (council, reference, outcome, category, decided_on, summary) values ($1, $2, $3, $4, $5, $6)"
            + " on conflict (reference) do nothing";

    private static final int MOST_ALIKE = 50;

    private final Pool system;

    Statements(@ReactiveDataSource("system") Pool system) {
        this.system = system;
    }

    /** Everything that fits, newest decision first. */
    Uni<List<Statement>> all(Search search) {
        return system.preparedQuery(COLUMNS + FITS + NEWEST_FIRST)
                .execute(parameters(search))
                .map(Statements::read);
    }

    /**
     * A page of what fits, newest decision first.
     *
     * @param after reference of the last statement seen, as an address has it; null for the beginning
     * @throws Problem {@code invalid-value} when there is no such statement
     */
    Uni<List<Statement>> page(Search search, String after, int limit) {
        var first = COLUMNS + FITS;
        if (after == null) {
            return system.preparedQuery(first + NEWEST_FIRST + " limit $7")
                    .execute(parameters(search).addInteger(limit))
                    .map(Statements::read);
        }
        return of(after).chain(last -> system.preparedQuery(
                        first + " and (decided_on, reference) < ($8, $9)" + NEWEST_FIRST + " limit $7")
                .execute(parameters(search)
                        .addInteger(limit)
                        .addLocalDate(last.orElseThrow(Statements::noCursor).decidedOn())
                        .addString(last.get().reference()))
                .map(Statements::read));
    }

    /**
     * Published statements that tell of the same, newest first.
     *
     * @param words that stand in the summary or the council's name; null for any
     * @param outcome as the register has it, such as {@code Upheld}; null for any
     */
    public Uni<List<Statement>> like(String words, String outcome) {
        return page(new Search(words, null, outcome, null, null, null), null, MOST_ALIKE);
    }

    Uni<Long> count(Search search) {
        return system.preparedQuery("select count(*) from published_statement" + FITS)
                .execute(parameters(search))
                .map(rows -> rows.iterator().next().getLong(0));
    }

    /** @param slug the reference as an address has it */
    Uni<Optional<Statement>> of(String slug) {
        return system.preparedQuery(COLUMNS + " where reference = $1")
                .execute(Tuple.of(slug.replace('-', ' ')))
                .map(rows -> read(rows).stream().findFirst());
    }

    /** A part of a statement that was decided here. */
    record Section(String heading, String words) {}

    /** The sections of a statement; none of one that was imported. */
    Uni<List<Section>> sections(String reference) {
        return system.preparedQuery(
                        "select heading, words from statement_section where reference = $1 order by position")
                .execute(Tuple.of(reference))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Section(row.getString(0), row.getString(1)))
                        .toList());
    }

    /** The values that a column has, in order, to choose from. */
    Uni<List<String>> councils() {
        return values("council");
    }

    Uni<List<String>> outcomes() {
        return values("outcome");
    }

    Uni<List<String>> categories() {
        return values("category");
    }

    private Uni<List<String>> values(String column) {
        return system.query("select distinct " + column + " from published_statement order by 1")
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getString(0))
                        .toList());
    }

    /** Adds statements, all or none; one whose reference is known is left as it stands. Says which were new. */
    Uni<List<String>> add(List<Statement> statements) {
        return system.withTransaction(connection -> Multi.createFrom()
                .iterable(statements)
                .onItem()
                .transformToUniAndConcatenate(statement -> connection
                        .preparedQuery(ADD)
                        .execute(row(statement))
                        .map(added -> added.rowCount() == 1 ? statement.reference() : null))
                .filter(reference -> reference != null)
                .collect()
                .asList());
    }

    private static Tuple row(Statement statement) {
        return Tuple.tuple()
                .addString(statement.council())
                .addString(statement.reference())
                .addString(statement.outcome())
                .addString(statement.category())
                .addLocalDate(statement.decidedOn())
                .addString(statement.summary());
    }

    private static Tuple parameters(Search search) {
        return Tuple.tuple()
                .addArrayOfString(search.words() == null ? null : patterns(search.words()))
                .addString(search.council())
                .addString(search.outcome())
                .addString(search.category())
                .addLocalDate(search.from())
                .addLocalDate(search.to());
    }

    private static String[] patterns(String words) {
        return Arrays.stream(words.split("\\s+"))
                .map(word -> "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .toArray(String[]::new);
    }

    private static List<Statement> read(Iterable<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new Statement(
                        row.getString("council"),
                        row.getString("reference"),
                        row.getString("outcome"),
                        row.getString("category"),
                        row.getLocalDate("decided_on"),
                        row.getString("summary")))
                .toList();
    }

    private static Problem noCursor() {
        return Problem.ofField("/after", "invalid-value", "after is the cursor of links.next.");
    }
}
