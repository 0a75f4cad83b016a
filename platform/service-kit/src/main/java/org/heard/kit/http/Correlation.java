package org.heard.kit.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Gives every request a correlation id, in logs, in answers and in the facts that it causes. */
public class Correlation {

    public static final String HEADER = "X-Correlation-Id";
    public static final String KEY = "correlationId";

    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9-]{8,64}");

    @ServerRequestFilter(preMatching = true)
    void receive(ContainerRequestContext request) {
        var given = request.getHeaderString(HEADER);
        var id = given != null && WELL_FORMED.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
        MDC.put(KEY, id);
        request.setProperty(KEY, id);
    }

    @ServerResponseFilter
    void answer(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(KEY) instanceof String id) {
            response.getHeaders().putSingle(HEADER, id);
        }
        response.getHeaders().putSingle("Cache-Control", "no-store");
    }

    /** The id of what is being done now, or a new one outside a request. */
    public static String current() {
        return MDC.get(KEY) instanceof String id ? id : UUID.randomUUID().toString();
    }
}
