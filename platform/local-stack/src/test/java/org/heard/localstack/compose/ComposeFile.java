package org.heard.localstack.compose;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** docker-compose.yml and the files that it names, as a test may change them before it looks. */
final class ComposeFile {

    private final Path checkout;
    private final UnaryOperator<String> drift;
    private final Map<String, Map<String, Object>> services;

    private ComposeFile(Path checkout, UnaryOperator<String> drift) throws IOException {
        this.checkout = checkout;
        this.drift = drift;
        Map<String, Map<String, Map<String, Object>>> document =
                new Yaml(new SafeConstructor(new LoaderOptions())).load(read("docker-compose.yml"));
        this.services = document.get("services");
    }

    static ComposeFile of(Path checkout) throws IOException {
        return new ComposeFile(checkout, UnaryOperator.identity());
    }

    /** The same with a change in every file that contains what is changed. */
    static ComposeFile drifted(Path checkout, String from, String to) throws IOException {
        return new ComposeFile(checkout, text -> text.replace(from, to));
    }

    String read(String path) throws IOException {
        return drift.apply(Files.readString(checkout.resolve(path)));
    }

    String image(String service) {
        return String.valueOf(part(service).get("image"));
    }

    private Map<String, Object> part(String service) {
        return services.getOrDefault(service, Map.of());
    }

    boolean has(String service) {
        return services.containsKey(service);
    }

    Map<String, String> environment(String service) {
        var environment = new TreeMap<String, String>();
        if (part(service).get("environment") instanceof Map<?, ?> map) {
            map.forEach((name, value) -> environment.put(name.toString(), value.toString()));
        }
        return environment;
    }

    List<String> list(String service, String key) {
        return part(service).get(key) instanceof List<?> list
                ? list.stream().map(Object::toString).toList()
                : List.of();
    }

    /** The Dockerfile of a service that is built here. */
    String dockerfile(String service) throws IOException {
        return has(service) ? read(part(service).get("build") + "/Dockerfile") : "";
    }
}
