package org.heard.intake.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import jakarta.ws.rs.WebApplicationException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.heard.intake.imports.ImportedRows.Known;
import org.heard.intake.imports.Report.RowReport;
import org.heard.intake.lodging.Lodgement;
import org.heard.intake.lodging.Lodging;
import org.heard.intake.lodging.Lodging.Draft;
import org.heard.intake.lodging.MayBeLodged;
import org.heard.intake.outbound.LodgedFact;
import org.heard.kit.council.CouncilId;
import org.heard.kit.council.CouncilScope;
import org.heard.kit.problem.FieldError;
import org.heard.kit.problem.Problem;
import org.heard.kit.problem.StrictBody;

/**
 * Brings one complaint in, all of it or nothing: procedure-service is asked first whether its past can be; then it is written here, its past
 * there, and others are told. Whatever ends this in the middle, the same row again goes on where it stopped.
 */
@ApplicationScoped
class Importer {

    private final CouncilScope scope;
    private final ImportedRows rows;
    private final Lodging lodging;
    private final ProcedureApi procedure;
    private final Validator validator;
    private final ObjectMapper json;

    Importer(
            CouncilScope scope,
            ImportedRows rows,
            Lodging lodging,
            @RestClient ProcedureApi procedure,
            Validator validator,
            ObjectMapper json) {
        this.scope = scope;
        this.rows = rows;
        this.lodging = lodging;
        this.procedure = procedure;
        this.validator = validator;
        this.json = json;
    }

    /** Who imports, when, and whether it is only tried. */
    record Wish(CouncilId council, String by, String authorization, LocalDate today, boolean dryRun) {}

    Uni<RowReport> bring(int number, JsonNode given, Wish wish) {
        Row row;
        Lodgement lodgement;
        var source = given.path("source").isTextual() ? given.path("source").asText() : null;
        try {
            row = StrictBody.read(json, validator, given, Row.class);
            lodgement = lodgement(row, wish.today());
        } catch (Problem problem) {
            return Uni.createFrom()
                    .item(RowReport.refused(number, source, problem.code(), problem.getMessage(), problem.errors()));
        }
        var digest = digest(given);
        return scope.within(wish.council(), () -> rows.find(row.source()))
                .chain(known -> known == null
                        ? bringNew(number, row, lodgement, digest, wish)
                        : goOn(number, row, known, lodgement, digest, wish))
                .onFailure(NotTaken.class)
                .recoverWithItem(failure -> refused(number, row, failure.problem()))
                .onFailure(Importer::isOutage)
                .recoverWithItem(() -> RowReport.tryAgain(number, row.source()));
    }

    private Lodgement lodgement(Row row, LocalDate today) {
        try {
            var lodgement = StrictBody.read(json, validator, row.lodgement(), Lodgement.class);
            MayBeLodged.check(lodgement, today);
            return lodgement;
        } catch (Problem problem) {
            throw new Problem(
                    problem.status(),
                    problem.code(),
                    problem.getMessage(),
                    problem.errors().stream()
                            .map(it -> new FieldError("/lodgement" + it.pointer(), it.code(), it.detail()))
                            .toList());
        }
    }

    private Uni<RowReport> bringNew(int number, Row row, Lodgement lodgement, String digest, Wish wish) {
        var id = UUID.randomUUID();
        var draft = lodging.draft(id, wish.council(), wish.by(), lodgement);
        var known = new Known(id, digest, draft.fact().json(json), false);
        return ask(known, row, wish, true)
                .chain(would -> wish.dryRun()
                        ? Uni.createFrom()
                                .item(new RowReport(
                                        number,
                                        row.source(),
                                        "would-be-imported",
                                        null,
                                        null,
                                        would.get("missed"),
                                        null,
                                        null,
                                        null))
                        : begin(row, draft, known, wish)
                                .chain(begun -> begun
                                        ? bringPast(number, row, known, lodgement, wish)
                                        : begunByAnother(number, row, wish)));
    }

    /** Whether it is this import that writes the complaint. */
    private Uni<Boolean> begin(Row row, Draft draft, Known known, Wish wish) {
        return scope.within(wish.council(), () -> rows.begin(wish.council(), row.source(), known)
                .call(begun -> begun ? lodging.write(draft) : Uni.createFrom().voidItem()));
    }

    /** Another import brings it in at the same time; or it is here, and kept from who asks, who is not told which it is. */
    private Uni<RowReport> begunByAnother(int number, Row row, Wish wish) {
        return scope.within(wish.council(), () -> rows.find(row.source()))
                .map(other -> other == null
                        ? RowReport.knownToOthers(number, row.source())
                        : RowReport.tryAgain(number, row.source()));
    }

    private Uni<RowReport> goOn(int number, Row row, Known known, Lodgement lodgement, String digest, Wish wish) {
        if (!known.digest().equals(digest)) {
            return Uni.createFrom()
                    .item(RowReport.refused(
                            number,
                            row.source(),
                            "imported-otherwise",
                            "This number was brought in before, and said something else.",
                            List.of()));
        }
        return known.done() || wish.dryRun()
                ? Uni.createFrom().item(report(number, row, "known", known, null))
                : bringPast(number, row, known, lodgement, wish);
    }

    /** A past that is refused now, though it was not before, takes the complaint with it; where one was or may have been taken it never does. */
    private Uni<RowReport> bringPast(int number, Row row, Known known, Lodgement lodgement, Wish wish) {
        return ask(known, row, wish, false)
                .onFailure(failure -> failure instanceof NotTaken notTaken && notTaken.leavesNothing())
                .call(() -> scope.within(wish.council(), () -> rows.forget(known.id())))
                .call(() -> scope.within(wish.council(), () -> rows.done(row.source())
                        .chain(now -> now
                                ? lodging.tell(
                                        wish.council(), lodged(known), wish.by(), lodgement, "import/" + wish.today())
                                : Uni.createFrom().voidItem())))
                .map(brought -> report(number, row, "imported", known, brought.get("missed")));
    }

    private Uni<JsonNode> ask(Known known, Row row, Wish wish, boolean dryRun) {
        var complaint = (ObjectNode) read(known.told());
        complaint.set("id", complaint.remove("complaintId"));
        complaint.remove("prompts");
        var body = json.createObjectNode();
        body.put("dryRun", dryRun);
        body.set("complaint", complaint);
        body.set("steps", json.valueToTree(row.steps() == null ? new ArrayList<JsonNode>() : row.steps()));
        return procedure
                .bring(wish.authorization(), body)
                .onFailure(WebApplicationException.class)
                .transform(failure -> NotTaken.orElse(failure, json));
    }

    private RowReport report(int number, Row row, String result, Known known, JsonNode missed) {
        return new RowReport(
                number, row.source(), result, known.id(), lodged(known).reference(), missed, null, null, null);
    }

    private RowReport refused(int number, Row row, JsonNode problem) {
        var errors = new ArrayList<FieldError>();
        problem.path("errors")
                .forEach(it -> errors.add(new FieldError(
                        it.path("pointer").asText(),
                        it.path("code").asText(),
                        it.path("detail").asText())));
        return RowReport.refused(
                number,
                row.source(),
                problem.path("code").asText(),
                problem.path("detail").asText(null),
                errors);
    }

    /** Neither our own mistake nor the row's: the other service, or a database, cannot be reached now. */
    private static boolean isOutage(Throwable failure) {
        return failure instanceof WebApplicationException
                || failure instanceof jakarta.ws.rs.ProcessingException
                || org.heard.kit.problem.Outages.causedBy(failure);
    }

    private LodgedFact lodged(Known known) {
        return LodgedFact.read(known.told(), json);
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("what was told of a complaint is JSON", impossible);
        }
    }

    private static String digest(JsonNode row) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(row.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
