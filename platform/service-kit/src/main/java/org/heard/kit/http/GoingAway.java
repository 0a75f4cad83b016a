package org.heard.kit.http;

import jakarta.ws.rs.container.ContainerResponseContext;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/** {@code Deprecation} (RFC 9745), {@code Sunset} (RFC 8594) and the successor, on every answer of an address that goes away. */
public class GoingAway {

    @ServerResponseFilter
    void answer(SimpleResourceInfo resource, ContainerResponseContext response) {
        if (resource == null || resource.getResourceClass() == null) {
            return;
        }
        Arrays.stream(resource.getResourceClass().getDeclaredMethods())
                .filter(method -> method.getName().equals(resource.getMethodName()))
                .filter(method -> Arrays.equals(method.getParameterTypes(), resource.parameterTypes()))
                .map(method -> method.getAnnotation(GoesAway.class))
                .filter(goes -> goes != null)
                .forEach(goes -> say(goes, response));
    }

    private static void say(GoesAway goes, ContainerResponseContext response) {
        var until = LocalDate.parse(goes.until()).atStartOfDay(ZoneOffset.UTC);
        var since = LocalDate.parse(goes.since()).atStartOfDay(ZoneOffset.UTC);
        response.getHeaders().putSingle("Deprecation", "@" + since.toEpochSecond());
        response.getHeaders().putSingle("Sunset", DateTimeFormatter.RFC_1123_DATE_TIME.format(until));
        response.getHeaders().putSingle("Link", "<" + goes.successor() + ">; rel=\"successor-version\"");
    }
}
