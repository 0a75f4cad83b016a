package org.heard.journeys.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationValue.OfString;
import java.lang.classfile.AttributedElement;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeModel;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.heard.journeys.access.AccessMatrix.Route;

/** The routes that a built service has, those too that its OpenAPI document does not show. */
final class CompiledRoutes {

    static final String PACKAGE = "Ljakarta/ws/rs/";
    private static final String ROUTER = "io/vertx/ext/web/Router";
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");

    private CompiledRoutes() {}

    /** @param app the folder that the service's build wrote, {@code target/quarkus-app} */
    static Set<Route> of(String service, Path app) throws IOException {
        var routes = new TreeSet<Route>();
        try (var own = Files.list(app.resolve("app"));
                var shared = Files.list(app.resolve("lib/main"))) {
            var ours = shared.filter(jar -> jar.getFileName().toString().startsWith("org.heard."));
            for (var jar : Stream.concat(own, ours).toList()) {
                routes.addAll(ofJar(service, jar));
            }
        }
        return routes;
    }

    private static Set<Route> ofJar(String service, Path file) throws IOException {
        var routes = new TreeSet<Route>();
        try (var jar = new JarFile(file.toFile())) {
            jar.stream().filter(entry -> entry.getName().endsWith(".class")).forEach(entry -> {
                try (var in = jar.getInputStream(entry)) {
                    routes.addAll(ofClass(service, in.readAllBytes()));
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
            });
        }
        return routes;
    }

    /** An interface with addresses is what another service is asked, not what this one answers. */
    static Set<Route> ofClass(String service, byte[] bytes) {
        var type = ClassFile.of().parse(bytes);
        var root = annotation(type, "Path");
        var routes = ofRouter(service, type);
        if (root.isPresent() && !type.flags().has(AccessFlag.INTERFACE)) {
            routes.addAll(ofResource(service, type, value(root.get())));
        }
        return routes;
    }

    /** What a class lets Vert.x's router answer; the address is the last text before the call. */
    private static Set<Route> ofRouter(String service, ClassModel type) {
        var routes = new TreeSet<Route>();
        for (var method : type.methods()) {
            var path = "";
            for (var element : method.code().map(CodeModel::elementList).orElse(List.of())) {
                if (element instanceof ConstantInstruction it && it.constantValue() instanceof String text) {
                    path = text;
                }
                if (element instanceof InvokeInstruction it
                        && it.owner().asInternalName().equals(ROUTER)) {
                    var verb = it.name().stringValue().toUpperCase(Locale.ROOT);
                    if (METHODS.contains(verb)) {
                        routes.add(new Route(service, verb, path));
                    }
                }
            }
        }
        return routes;
    }

    private static Set<Route> ofResource(String service, ClassModel resource, String root) {
        var routes = new TreeSet<Route>();
        for (var method : resource.methods()) {
            var path = annotation(method, "Path").map(CompiledRoutes::value).orElse("");
            METHODS.stream()
                    .filter(verb -> annotation(method, verb).isPresent())
                    .forEach(verb -> routes.add(new Route(service, verb, joined(root, path))));
        }
        return routes;
    }

    private static String joined(String root, String path) {
        var all = ("/" + root + "/" + path)
                .replaceAll("\\{\\s*(\\w+)\\s*:(?:[^{}]|\\{[^{}]*})*}", "{$1}")
                .replaceAll("/+", "/");
        return all.length() > 1 ? all.replaceAll("/$", "") : all;
    }

    private static Optional<Annotation> annotation(AttributedElement element, String name) {
        return element
                .findAttribute(Attributes.runtimeVisibleAnnotations())
                .map(all -> all.annotations())
                .orElse(List.of())
                .stream()
                .filter(it -> it.className().stringValue().equals(PACKAGE + name + ";"))
                .findFirst();
    }

    private static String value(Annotation annotation) {
        return annotation.elements().stream()
                .map(it -> Map.entry(it.name().stringValue(), it.value()))
                .filter(it -> it.getKey().equals("value"))
                .map(it -> ((OfString) it.getValue()).stringValue())
                .findFirst()
                .orElse("");
    }
}
