package org.heard.localstack.stack;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.heard.localstack.config.Port;
import org.heard.localstack.config.Service;
import org.heard.localstack.part.PartFailed;

/** The processes of a whole Heard on one machine, each after those that it needs. */
public enum PartName {
    POSTGRES("postgres", "PostgreSQL", 32, List.of(Port.POSTGRES)),
    KAFKA("kafka", "Kafka", 256, List.of(Port.KAFKA, Port.KAFKA_CONTROLLER)),
    KEYCLOAK("keycloak", "Keycloak", 300, List.of(Port.KEYCLOAK)),
    NOTIFY("notify", "Notify stand-in", 96, List.of(Port.NOTIFY, Port.SMTP)),
    CLAMD("clamd", "Virus scanner", 0, List.of(Port.CLAMD)),
    INTAKE(Service.INTAKE),
    PROCEDURE(Service.PROCEDURE),
    NOTIFICATION(Service.NOTIFICATION),
    OMBUDSMAN(Service.OMBUDSMAN);

    private static final int SERVICE_HEAP_MEGABYTES = 256;

    private final String id;
    private final String title;
    private final int heapMegabytes;
    private final List<Port> ports;
    private final Optional<Service> service;

    PartName(String id, String title, int heapMegabytes, List<Port> ports) {
        this.id = id;
        this.title = title;
        this.heapMegabytes = heapMegabytes;
        this.ports = ports;
        this.service = Optional.empty();
    }

    PartName(Service service) {
        this.id = service.id();
        this.title = service.id();
        this.heapMegabytes = SERVICE_HEAP_MEGABYTES;
        this.ports = List.of(service.port());
        this.service = Optional.of(service);
    }

    /** Its short name: of its log, and on the command line. */
    public String id() {
        return id;
    }

    /** Its name for people. */
    public String title() {
        return title;
    }

    /** The ports it listens on, the one that serves first. */
    public List<Port> ports() {
        return ports;
    }

    /** The most heap its JVM takes, in megabytes. */
    public int heapMegabytes() {
        return heapMegabytes;
    }

    /** The service it is, if it is one of the four. */
    public Optional<Service> service() {
        return service;
    }

    /** What must serve before it starts. */
    public Set<PartName> needs() {
        return service.isPresent() ? Set.of(POSTGRES, KAFKA, KEYCLOAK) : Set.of();
    }

    /** Whether the others do their work without it: without a virus scanner, evidence waits and nothing else does. */
    boolean isOptional() {
        return this == CLAMD;
    }

    /** The part of that id; a service also by the first word of its id. */
    public static PartName named(String word) {
        return Arrays.stream(values())
                .filter(part -> part.id.equals(word) || part.id.equals(word + "-service"))
                .findFirst()
                .orElseThrow(() -> new PartFailed("No part is called '" + word + "': name one of "
                        + Arrays.stream(values()).map(PartName::id).collect(Collectors.joining(", "))));
    }
}
