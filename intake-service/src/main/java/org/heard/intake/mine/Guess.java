package org.heard.intake.mine;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import java.util.Optional;

/**
 * A form with a reference and a code that came: right, or a guess.
 *
 * @param address from which it came
 */
record Guess(HttpHeaders request, UriInfo uri, String address, MultivaluedMap<String, String> form) {

    static Guess of(HttpHeaders request, UriInfo uri, RoutingContext connection, MultivaluedMap<String, String> form) {
        return new Guess(request, uri, connection.request().remoteAddress().hostAddress(), form);
    }

    /** The reference as it was typed. */
    String typed() {
        return field("reference");
    }

    /** The reference as we write it, however it was typed. */
    String reference() {
        var bare = typed().toUpperCase(Locale.ROOT)
                .replaceAll("[^0-9A-Z]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return bare.replaceAll("(.{3})(?=.)", "$1-");
    }

    /** The code as it was typed. */
    String code() {
        return field("code");
    }

    String language() {
        return form.getFirst("language");
    }

    /** Never the code. */
    @Override
    public String toString() {
        return "a reference and a code";
    }

    private String field(String name) {
        return Optional.ofNullable(form.getFirst(name)).orElse("");
    }
}
