package org.heard.intake.site;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.heard.kit.KitConfig;
import org.heard.kit.problem.Outages;
import org.heard.kit.problem.Problem;
import org.heard.kit.problem.Refused;
import org.jboss.logging.Logger;

/** How a page comes about: the session, the language, the frame, and what is shown when something goes wrong. */
@Singleton
public class Site {

    /** The name of the field that every form carries. */
    public static final String FORM_TOKEN = "formToken";

    /** What the pages are called where it is on record who did or read something. */
    public static final String CLIENT = "site";

    private static final String SIGN_IN = "/my/sign-in";
    private static final Logger LOG = Logger.getLogger(Site.class);

    private final Sessions sessions;
    private final Texts texts;
    private final SiteConfig config;
    private final KitConfig kit;
    private final Webjars webjars;

    Site(Sessions sessions, Texts texts, SiteConfig config, KitConfig kit, Webjars webjars) {
        this.sessions = sessions;
        this.texts = texts;
        this.config = config;
        this.kit = kit;
        this.webjars = webjars;
    }

    /** A page that anybody may see, with the session if there is one; {@code ?lang=} chooses the language. */
    public Uni<Response> open(HttpHeaders request, UriInfo uri, Function<Page, TemplateInstance> template) {
        return guarded(
                request,
                uri,
                sessions.find(request)
                        .chain(found -> {
                            var chosen = uri.getQueryParameters().getFirst("lang");
                            if (found.isPresent() && chosen != null) {
                                found.get().language(texts.known(chosen));
                                return sessions.save(found.get());
                            }
                            return Uni.createFrom().item(found.orElse(null));
                        })
                        .map(session -> ok(template.apply(page(request, uri, session)))));
    }

    /** A page of a session; without one, the page that says it is over. */
    public Uni<Response> within(HttpHeaders request, UriInfo uri, Function<Session, Uni<Response>> work) {
        return guarded(
                request,
                uri,
                sessions.of(request)
                        .chain(session -> {
                            var chosen = uri.getQueryParameters().getFirst("lang");
                            if (chosen == null) {
                                return Uni.createFrom().item(session);
                            }
                            session.language(texts.known(chosen));
                            return sessions.save(session);
                        })
                        .chain(work::apply));
    }

    /** A page of a session in which somebody signed in; else the page to sign in on. */
    public Uni<Response> signedIn(HttpHeaders request, UriInfo uri, Function<Session, Uni<Response>> work) {
        return within(request, uri, session -> session.complaint() == null ? goTo(SIGN_IN) : work.apply(session));
    }

    /** A form of a session. It acts only when it carries the session's own token. */
    public Uni<Response> form(
            HttpHeaders request,
            UriInfo uri,
            MultivaluedMap<String, String> form,
            Function<Session, Uni<Response>> work) {
        return within(request, uri, session -> {
            var given = form == null ? null : form.getFirst(FORM_TOKEN);
            return session.formToken().equals(given)
                    ? work.apply(session)
                    : Uni.createFrom()
                            .item(Response.status(403)
                                    .entity(SitePages.Templates.wrong(page(request, uri, session), "wrong.form"))
                                    .build());
        });
    }

    /** A form of a session in which somebody signed in; else the page to sign in on. */
    public Uni<Response> signedInForm(
            HttpHeaders request,
            UriInfo uri,
            MultivaluedMap<String, String> form,
            Function<Session, Uni<Response>> work) {
        return form(request, uri, form, session -> session.complaint() == null ? goTo(SIGN_IN) : work.apply(session));
    }

    /** The frame of a page. */
    public Page page(HttpHeaders request, UriInfo uri, Session session) {
        var asked = uri.getQueryParameters().getFirst("lang");
        var language = session != null && session.language() != null
                ? session.language()
                : texts.known(asked == null ? accepted(request) : asked);
        var council = session == null ? null : session.council();
        return new Page(
                texts,
                language,
                uri.getPath(),
                session,
                council == null ? null : councilName(council),
                Map.of("govuk", webjars.govukFrontend(), "moj", webjars.mojFrontend()));
    }

    /** The councils that can be chosen, by name. */
    public Map<String, String> councils() {
        var named = new java.util.TreeMap<String, String>();
        kit.councils().forEach(code -> named.put(councilName(code), code));
        return named;
    }

    /** How people call a council. */
    public String councilName(String code) {
        return config.councilNames().getOrDefault(code, code);
    }

    /** Whether complaints of this council are taken here. */
    public boolean serves(String council) {
        return council != null && kit.councils().contains(council);
    }

    /** A page, as an answer. */
    public static Response ok(TemplateInstance page) {
        return Response.ok(page).build();
    }

    /** Goes on to another page of ours. */
    public static Uni<Response> goTo(String address) {
        return Uni.createFrom().item(Response.seeOther(URI.create(address)).build());
    }

    /** Never anything but a page: no session, what the rules do not allow, an outage or a fault of ours is said in plain words. */
    public Uni<Response> guarded(HttpHeaders request, UriInfo uri, Uni<Response> work) {
        return work.onFailure()
                .recoverWithItem(failure -> failure instanceof Sessions.Over
                        ? Response.seeOther(URI.create("/ended")).build()
                        : failed(request, uri, failure));
    }

    private Response failed(HttpHeaders request, UriInfo uri, Throwable failure) {
        return switch (failure) {
            case Refused _ -> wrong(request, uri, 409, "wrong.refused");
            case Problem problem when problem.status() < 500 -> wrong(request, uri, problem.status(), "wrong.refused");
            case Throwable outage when Outages.causedBy(outage) -> wrong(request, uri, 503, "wrong.outage");
            default -> {
                LOG.errorf("a page failed: %s", failure.getClass().getName());
                LOG.debug("a page failed", failure);
                yield wrong(request, uri, 500, "wrong.ours");
            }
        };
    }

    private Response wrong(HttpHeaders request, UriInfo uri, int status, String what) {
        return Response.status(status)
                .entity(SitePages.Templates.wrong(page(request, uri, null), what))
                .build();
    }

    private static String accepted(HttpHeaders request) {
        return request.getAcceptableLanguages().stream()
                .map(Locale::getLanguage)
                .findFirst()
                .orElse(Texts.ENGLISH);
    }
}
