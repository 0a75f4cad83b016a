package org.heard.journeys.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.attribute.RuntimeVisibleAnnotationsAttribute;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.heard.journeys.RunningHeard;
import org.heard.journeys.access.AccessMatrix.Route;
import org.heard.journeys.stack.Addresses;
import org.heard.localstack.config.SandboxRealm;
import org.junit.jupiter.api.Test;

/** Each route of each service, asked by everybody of the realm whose roles or council differ, and by nobody. */
class AccessMatrixIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int AT_ONCE = 4;

    private final AccessMatrix matrix = AccessMatrix.read();
    private final Addresses at = Addresses.from(RunningHeard.shared().environment());
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, URI> services = services();

    private record Actor(String name, Set<String> roles, String form) {}

    @Test
    void each_route_of_each_service_has_a_row_and_each_row_a_route() throws Exception {
        var routes = routes();
        assertTrue(routes.size() > 200, routes::toString);
        assertEquals(Set.of(), matrix.without(routes), "say in access-matrix.txt who may ask these");
        assertEquals(Set.of(), matrix.stale(routes), "these are no more");
    }

    @Test
    void a_planted_route_without_a_row_is_seen() throws Exception {
        var shown = JSON.readTree("{\"paths\":{\"/v1/planted/{id}\":{\"post\":{},\"parameters\":[]}}}");
        assertEquals(
                Set.of(new Route("intake", "POST", "/v1/planted/{id}")),
                matrix.without(AccessMatrix.routes("intake", shown)));
        var hidden = CompiledRoutes.ofClass("intake", planted("/planted", "{id: [0-9]{2}}"));
        assertEquals(Set.of(new Route("intake", "PUT", "/planted/{id}")), matrix.without(hidden));
        var routed = CompiledRoutes.ofClass("intake", routing("/planted/clock"));
        assertEquals(Set.of(new Route("intake", "POST", "/planted/clock")), matrix.without(routed));
    }

    /** What answers without a resource, through Vert.x's own router. */
    private static byte[] routing(String path) {
        var router = ClassDesc.of("io.vertx.ext.web.Router");
        var post = MethodTypeDesc.of(ClassDesc.of("io.vertx.ext.web.Route"), ConstantDescs.CD_String);
        return ClassFile.of()
                .build(
                        ClassDesc.of("Planted"),
                        type -> type.withMethodBody(
                                "register",
                                MethodTypeDesc.of(ConstantDescs.CD_void, router),
                                ClassFile.ACC_STATIC,
                                code -> code.aload(0)
                                        .ldc(path)
                                        .invokeinterface(router, "post", post)
                                        .pop()
                                        .return_()));
    }

    /** A resource that no OpenAPI document shows. */
    private static byte[] planted(String root, String path) {
        return ClassFile.of().build(ClassDesc.of("Planted"), type -> type.with(annotated(annotation("Path", root)))
                .withMethod(
                        "put",
                        MethodTypeDesc.of(ConstantDescs.CD_void),
                        ClassFile.ACC_ABSTRACT,
                        method -> method.with(annotated(annotation("PUT"), annotation("Path", path)))));
    }

    private static RuntimeVisibleAnnotationsAttribute annotated(Annotation... annotations) {
        return RuntimeVisibleAnnotationsAttribute.of(annotations);
    }

    private static Annotation annotation(String name, String... value) {
        return Annotation.of(
                ClassDesc.ofDescriptor(CompiledRoutes.PACKAGE + name + ";"),
                Arrays.stream(value)
                        .map(it -> AnnotationElement.ofString("value", it))
                        .toList());
    }

    @Test
    void each_route_answers_those_who_may_and_no_others() throws Exception {
        var asked = new ArrayList<Callable<Optional<String>>>();
        for (var row : matrix.rows().entrySet()) {
            var roles = row.getValue();
            if (!roles.contains(AccessMatrix.OWN_TOKEN) && !isForm(row.getKey(), roles)) {
                asked.add(() -> expect(row.getKey(), "nobody", "", isOpen(roles), 401));
            }
        }
        for (var actor : actors()) {
            var token = token(actor);
            for (var row : matrix.rows().entrySet()) {
                var roles = row.getValue();
                if (!roles.contains(AccessMatrix.OWN_TOKEN) && !roles.contains(AccessMatrix.SESSION)) {
                    var may = isOpen(roles) || roles.stream().anyMatch(actor.roles()::contains);
                    asked.add(() -> expect(row.getKey(), actor.name(), token, may, 403));
                }
            }
        }
        var wrong = new ArrayList<String>();
        try (var some = Executors.newFixedThreadPool(AT_ONCE)) {
            for (var answer : some.invokeAll(asked)) {
                answer.get().ifPresent(wrong::add);
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static boolean isOpen(Set<String> roles) {
        return roles.contains(AccessMatrix.EVERYBODY) || roles.contains(AccessMatrix.SESSION);
    }

    /** What a page sends carries a proof that the page was seen, which is the pages' own test. */
    private static boolean isForm(Route route, Set<String> roles) {
        return roles.contains(AccessMatrix.SESSION) && !route.method().equals("GET");
    }

    private Optional<String> expect(Route route, String who, String token, boolean may, int otherwise)
            throws IOException, InterruptedException {
        var status = ask(route, token);
        var right = may ? status != 401 && status != 403 && status < 500 : status == otherwise;
        return right ? Optional.empty() : Optional.of(route + " by " + who + ": " + status);
    }

    /** With a body that nothing takes, so that asking changes nothing. */
    private int ask(Route route, String token) throws IOException, InterruptedException {
        var path = route.path().replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
        var request = HttpRequest.newBuilder(URI.create(services.get(route.service()) + path))
                .header("Content-Type", "application/json")
                .method(
                        route.method(),
                        route.method().equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("[]"));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return http.send(request.build(), BodyHandlers.discarding()).statusCode();
    }

    private Set<Route> routes() throws IOException, InterruptedException {
        var routes = new TreeSet<Route>();
        for (var service : services.entrySet()) {
            routes.addAll(AccessMatrix.routes(service.getKey(), get(service.getValue() + "/q/openapi?format=json")));
            var app = RunningHeard.checkout().resolve(service.getKey() + "-service/target/quarkus-app");
            routes.addAll(CompiledRoutes.of(service.getKey(), app));
        }
        return routes;
    }

    /** One for each set of roles that the realm gives, and one for each council. */
    private static List<Actor> actors() {
        var realm = SandboxRealm.read();
        var actors = new TreeMap<String, Actor>();
        realm.clients()
                .forEach(client -> actors.putIfAbsent(
                        new TreeSet<>(client.roles()) + client.council().orElse(""),
                        new Actor(
                                client.id(),
                                client.roles(),
                                "grant_type=client_credentials&client_id=" + client.id() + "&client_secret="
                                        + client.secret())));
        realm.users()
                .forEach(user -> actors.putIfAbsent(
                        user.roles().stream()
                                .filter(role -> role.contains(":"))
                                .sorted()
                                .toList()
                                .toString(),
                        new Actor(
                                user.name(),
                                user.roles(),
                                "grant_type=password&client_id=heard-cli&client_secret=sandbox-heard-cli&username="
                                        + user.name() + "&password=" + user.password())));
        return List.copyOf(actors.values());
    }

    private String token(Actor actor) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(at.oidc() + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(actor.form()))
                .build();
        return JSON.readTree(http.send(request, BodyHandlers.ofString()).body())
                .path("access_token")
                .asText();
    }

    private JsonNode get(String url) throws IOException, InterruptedException {
        return JSON.readTree(http.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString())
                .body());
    }

    private Map<String, URI> services() {
        var services = new LinkedHashMap<String, URI>();
        services.put("intake", at.intake());
        services.put("procedure", at.procedure());
        services.put("notification", at.notification());
        services.put("ombudsman", at.ombudsman());
        return services;
    }
}
