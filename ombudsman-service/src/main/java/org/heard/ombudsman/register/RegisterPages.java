package org.heard.ombudsman.register;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.heard.kit.problem.Problem;

/** The register for people: a list with a search, a page for each decision, and a feed. */
@Path("/")
class RegisterPages {

    private static final int PER_PAGE = 20;
    private static final int NEWEST_IN_FEED = 50;

    private final Statements statements;

    RegisterPages(Statements statements) {
        this.statements = statements;
    }

    /**
     * What the list shows.
     *
     * @param next address of the next page; null on the last
     * @param problem what is wrong with the search; null if nothing is
     */
    record Listing(
            List<Statement> statements,
            long count,
            Search search,
            List<String> councils,
            List<String> outcomes,
            List<String> categories,
            String next,
            String problem) {}

    @CheckedTemplate(basePath = "register")
    static class Templates {

        private Templates() {}

        static native TemplateInstance decisions(Listing listing);

        static native TemplateInstance decision(Statement statement, List<Statements.Section> sections);

        static native TemplateInstance missing();

        static native TemplateInstance feed(List<Statement> statements);
    }

    @GET
    @Path("decisions")
    @PermitAll
    @Produces(MediaType.TEXT_HTML)
    @Operation(summary = "The decisions that fit, newest first, as a page")
    public Uni<TemplateInstance> decisions(@BeanParam SearchRequest request, @QueryParam("after") String after) {
        try {
            return listing(request.search(), after, null).map(Templates::decisions);
        } catch (Problem noDate) {
            var nothing = new Search(null, null, null, null, null, null);
            return listing(nothing, null, "Give each date as year, month and day, such as 2022-04-05.")
                    .map(Templates::decisions);
        }
    }

    private Uni<Listing> listing(Search search, String after, String problem) {
        return Uni.combine()
                .all()
                .unis(
                        statements.page(search, after, PER_PAGE + 1),
                        statements.count(search),
                        statements.councils(),
                        statements.outcomes(),
                        statements.categories())
                .asTuple()
                .map(all -> {
                    var found = all.getItem1();
                    var shown = found.stream().limit(PER_PAGE).toList();
                    var next = found.size() > PER_PAGE ? next(search, shown.getLast()) : null;
                    return new Listing(
                            shown,
                            all.getItem2(),
                            search,
                            all.getItem3(),
                            all.getItem4(),
                            all.getItem5(),
                            next,
                            problem);
                });
    }

    private static String next(Search search, Statement last) {
        return "/decisions?" + (search.query().isEmpty() ? "" : search.query() + "&") + "after=" + last.slug();
    }

    @GET
    @Path("decisions/{reference}")
    @PermitAll
    @Produces(MediaType.TEXT_HTML)
    @Operation(summary = "One decision, as a page")
    public Uni<Response> decision(String reference) {
        return statements
                .of(reference)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(() -> Response.status(Response.Status.NOT_FOUND)
                                .entity(Templates.missing())
                                .build())
                        : statements.sections(found.get().reference()).map(sections -> Response.ok(
                                        Templates.decision(found.get(), sections))
                                .build()));
    }

    @GET
    @Path("decisions.atom")
    @PermitAll
    @Produces("application/atom+xml;charset=UTF-8")
    @Operation(summary = "The newest decisions as an Atom feed (RFC 4287)")
    public Uni<TemplateInstance> feed() {
        return statements
                .page(new Search(null, null, null, null, null, null), null, NEWEST_IN_FEED)
                .map(Templates::feed);
    }
}
