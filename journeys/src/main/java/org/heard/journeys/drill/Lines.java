package org.heard.journeys.drill;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.heard.localstack.config.Port;
import org.heard.localstack.config.Topology;
import org.heard.localstack.stack.PartName;

/** A proxy of ours between each service and PostgreSQL, and one between notification-service and GOV.UK Notify. */
final class Lines implements AutoCloseable {

    private final Map<PartName, Proxy> databases = new EnumMap<>(PartName.class);
    private final Proxy provider;

    Lines(Topology topology, List<PartName> services) {
        provider = Proxy.to(topology.of(Port.NOTIFY));
        services.forEach(service -> databases.put(service, Proxy.to(topology.of(Port.POSTGRES))));
    }

    /** What stands between a service and its database. */
    Proxy databaseOf(PartName service) {
        return databases.get(service);
    }

    /** What stands between notification-service and GOV.UK Notify. */
    Proxy provider() {
        return provider;
    }

    /** The variables by which a service is told to take these ways. */
    Map<String, String> variables(PartName service) {
        var variables = new HashMap<String, String>();
        variables.put("HEARD_DB_PORT", Integer.toString(databaseOf(service).port()));
        if (service == PartName.NOTIFICATION) {
            variables.put("HEARD_NOTIFY_URL", "http://127.0.0.1:" + provider.port());
        }
        return variables;
    }

    @Override
    public void close() {
        databases.values().forEach(Proxy::close);
        provider.close();
    }
}
