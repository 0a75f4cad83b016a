package org.heard.journeys.verify;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.heard.localstack.config.Port;
import org.heard.localstack.config.Service;
import org.heard.localstack.stack.PartName;
import org.heard.localstack.stack.StackConfig;

/**
 * Where a Heard keeps what it keeps.
 *
 * @param postgres host and port
 * @param kafka bootstrap servers
 * @param phones the stand-in for GOV.UK Notify
 * @param services each service's address
 * @param logs folders of logs, and of Kafka's own files
 * @param procedureProcess the file that names the process of procedure-service, to see since when it runs
 */
public record Place(
        String postgres,
        String kafka,
        URI phones,
        Map<Service, URI> services,
        List<Path> files,
        Path procedureProcess) {

    public Place {
        services = Map.copyOf(services);
        files = List.copyOf(files);
    }

    /** The place of a stack on this machine. */
    public static Place of(StackConfig config) {
        var at = config.topology();
        return new Place(
                at.of(Port.POSTGRES).toString(),
                at.of(Port.KAFKA).toString(),
                URI.create(at.of(Port.NOTIFY).url()),
                java.util.Arrays.stream(Service.values())
                        .collect(java.util.stream.Collectors.toMap(
                                service -> service,
                                service -> URI.create(at.of(service.port()).url()))),
                List.of(config.folders().logs(), config.data(PartName.KAFKA)),
                config.folders().state().resolve(PartName.PROCEDURE.id() + ".pid"));
    }

    /** The same, and another file or folder in which nothing personal may stand. */
    public Place andIn(Path file) {
        var all = Stream.concat(files.stream(), Stream.of(file)).toList();
        return new Place(postgres, kafka, phones, services, all, procedureProcess);
    }

    /** Our references of all messages that the provider took, by its own count. */
    public Set<String> takenByProvider() {
        return NobodyIsToldTwice.accepted(phones).keySet();
    }
}
