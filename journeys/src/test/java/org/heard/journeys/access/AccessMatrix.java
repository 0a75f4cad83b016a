package org.heard.journeys.access;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who may ask what: a row for each route of each service, {@code service METHOD path role...}, in access-matrix.txt. {@code everybody}
 * needs no token; {@code own-token} asks for one that is not the realm's; {@code session} is a page.
 */
record AccessMatrix(SortedMap<Route, Set<String>> rows) {

    static final String EVERYBODY = "everybody";
    static final String OWN_TOKEN = "own-token";
    static final String SESSION = "session";
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    record Route(String service, String method, String path) implements Comparable<Route> {

        @Override
        public int compareTo(Route other) {
            return toString().compareTo(other.toString());
        }

        @Override
        public String toString() {
            return service + " " + method + " " + path;
        }
    }

    static AccessMatrix read() {
        try (var in = AccessMatrix.class.getResourceAsStream("/access-matrix.txt")) {
            var rows = new TreeMap<Route, Set<String>>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::trim)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(line -> line.split("\\s+"))
                    .forEach(words -> rows.put(
                            new Route(words[0], words[1], words[2]),
                            Set.of(Arrays.copyOfRange(words, 3, words.length))));
            return new AccessMatrix(rows);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The routes of a service, as its OpenAPI document has them. */
    static Set<Route> routes(String service, JsonNode document) {
        var routes = new TreeSet<Route>();
        document.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(operation -> METHODS.contains(operation.getKey()))
                .forEach(operation ->
                        routes.add(new Route(service, operation.getKey().toUpperCase(), path.getKey()))));
        return routes;
    }

    /** Routes that nobody decided about. */
    Set<Route> without(Set<Route> routes) {
        var missing = new TreeSet<>(routes);
        missing.removeAll(rows.keySet());
        return missing;
    }

    /** Rows of routes that are no more. */
    Set<Route> stale(Set<Route> routes) {
        var stale = new TreeSet<>(rows.keySet());
        stale.removeAll(routes);
        return stale;
    }
}
