package org.heard.intake.site;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** What every page says to the browser: keep nothing, load from nowhere else, tell nobody where you came from. */
class SiteHeaders {

    private static final Set<MediaType> FORMS =
            Set.of(MediaType.APPLICATION_FORM_URLENCODED_TYPE, MediaType.MULTIPART_FORM_DATA_TYPE);

    private static final Set<String> OURS = Set.of("same-origin", "none");

    /** A form of another site never acts, not even where there is no session yet. */
    @ServerRequestFilter
    Response refuseOtherSites(ContainerRequestContext request) {
        var from = request.getHeaderString("Sec-Fetch-Site");
        var isForm = request.getMethod().equals(HttpMethod.POST)
                && FORMS.stream().anyMatch(form -> form.isCompatible(request.getMediaType()));
        return isForm && from != null && !OURS.contains(from)
                ? Response.status(403)
                        .type(MediaType.TEXT_PLAIN)
                        .entity("This form is not ours.")
                        .build()
                : null;
    }

    @ServerResponseFilter
    void answer(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getUriInfo().getPath().startsWith("/v1/")) {
            return;
        }
        var headers = response.getHeaders();
        headers.putSingle("Cache-Control", "no-store");
        headers.putSingle("Referrer-Policy", "no-referrer");
        headers.putSingle("X-Content-Type-Options", "nosniff");
        headers.putSingle("X-Robots-Tag", "noindex");
        headers.putSingle("Cross-Origin-Opener-Policy", "same-origin");
        headers.putIfAbsent(
                "Content-Security-Policy",
                List.of(
                        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self';"
                                + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'"));
    }
}
