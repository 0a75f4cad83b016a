package org.heard.kit.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.Arrays;
import java.util.Objects;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Conditional GET: who says in {@code If-None-Match} which version they have is told 304 while it stands, without the body. */
public class Unchanged {

    @ServerResponseFilter
    void answer(ContainerRequestContext request, ContainerResponseContext response) {
        var has = request.getHeaderString("If-None-Match");
        var tag = response.getEntityTag();
        if (request.getMethod().equals("GET")
                && response.getStatus() == 200
                && has != null
                && tag != null
                && Arrays.stream(has.split(",")).map(String::trim).anyMatch(it -> isSame(it, tag.getValue()))) {
            response.setStatus(304);
            response.setEntity(null);
        }
    }

    /** A weak comparison, as RFC 9110 has it for this header. */
    private static boolean isSame(String given, String value) {
        return given.equals("*") || Objects.equals(given.replaceFirst("^W/", ""), "\"" + value + "\"");
    }
}
