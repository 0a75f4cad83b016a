package org.heard.ombudsman.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.heard.kit.http.Page;
import org.heard.kit.problem.Problem;

/** The register for programs: JSON, CSV, and the import of more. */
@Path("/")
class RegisterResource {

    private static final CsvMapper CSV = CsvMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final Statements statements;

    RegisterResource(Statements statements) {
        this.statements = statements;
    }

    @GET
    @Path("v1/statements")
    @PermitAll
    @Operation(summary = "Published statements, newest decision first, by cursor; anybody may read them")
    public Uni<Page<Statement>> list(
            @BeanParam SearchRequest request, @QueryParam("after") String after, @QueryParam("limit") String asked) {
        var limit = Page.limit(asked);
        var search = request.search();
        var path = "/v1/statements" + (search.query().isEmpty() ? "" : "?" + search.query());
        return statements.page(search, after, limit + 1).map(found -> {
            var page = Page.of(found, limit, path, Statement::slug);
            var next = page.links().next();
            return search.query().isEmpty() || next == null
                    ? page
                    : new Page<>(page.items(), new Page.Links(next.replace("?after=", "&after=")));
        });
    }

    @GET
    @Path("v1/statements/{reference}")
    @PermitAll
    @Operation(summary = "One published statement")
    public Uni<Statement> get(String reference) {
        return statements.of(reference).map(found -> found.orElseThrow(Problem::notFound));
    }

    @GET
    @Path("decisions.csv")
    @PermitAll
    @Produces("text/csv;charset=UTF-8")
    @Operation(summary = "The published statements that fit, as comma-separated values (RFC 4180)")
    public Uni<String> csv(@BeanParam SearchRequest request) {
        return statements.all(request.search()).map(RegisterResource::csv);
    }

    /** @param statements what is to be added; one whose reference is known is left as it stands */
    record Import(@NotNull @NotEmpty @Size(max = 1000) List<@Valid @NotNull Statement> statements) {}

    record Imported(List<String> added, List<String> known) {}

    @POST
    @Path("v1/statements/imports")
    @RolesAllowed("statement:import")
    @Operation(
            summary = "Add published statements to the register",
            description = "All or none. Sending the same again adds nothing, so no idempotency key is needed.")
    public Uni<Imported> add(@NotNull(message = "A body is needed.") @Valid Import body) {
        return statements.add(body.statements()).map(added -> {
            var known = body.statements().stream()
                    .map(Statement::reference)
                    .filter(reference -> !added.contains(reference))
                    .toList();
            return new Imported(added, known);
        });
    }

    private static String csv(List<Statement> found) {
        try {
            return CSV.writer(CSV.schemaFor(Statement.class).withHeader().withLineSeparator("\r\n"))
                    .writeValueAsString(found);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }
}
