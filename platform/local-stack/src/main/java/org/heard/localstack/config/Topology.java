package org.heard.localstack.config;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.heard.localstack.part.PartFailed;

/**
 * Where every part is found by the others.
 *
 * @param addresses of each port
 * @param listenOn the address of its own that a service listens on
 */
public record Topology(Map<Port, Address> addresses, String listenOn) {

    /** Shifts every port by the same number. */
    public static final String OFFSET = "HEARD_PORT_OFFSET";

    private static final String LOOPBACK = "127.0.0.1";
    private static final int HIGHEST_PORT = 65535;

    /**
     * A part's host and port.
     *
     * @param host name or address
     * @param port number
     */
    public record Address(String host, int port) {
        /** The address over HTTP, without a slash at the end. */
        public String url() {
            return "http://" + this;
        }

        @Override
        public String toString() {
            return host + ":" + port;
        }
    }

    public Topology {
        addresses = Map.copyOf(addresses);
    }

    /** All parts on this machine, at the ports that the environment names, or else the usual ones plus the offset. */
    public static Topology onThisMachine(Map<String, String> environment) {
        var offset = number(OFFSET, environment.getOrDefault(OFFSET, "0"));
        return with(LOOPBACK, port -> {
            var usual = Integer.toString(port.usualNumber() + offset);
            var number = environment.getOrDefault(port.variable(), usual);
            return new Address(LOOPBACK, portNumber(port.variable(), number));
        });
    }

    /** A topology that asks a function for each port. */
    public static Topology with(String listenOn, Function<Port, Address> address) {
        var addresses = new EnumMap<Port, Address>(Port.class);
        for (var port : Port.values()) {
            addresses.put(port, address.apply(port));
        }
        return new Topology(addresses, listenOn);
    }

    /** Where a part is. */
    public Address of(Port port) {
        return addresses.get(port);
    }

    /** The realm's address, as it stands in the issuer of every token. */
    public String realmUrl() {
        return of(Port.KEYCLOAK).url() + "/realms/heard";
    }

    private static int portNumber(String variable, String value) {
        var port = number(variable, value);
        if (port < 1 || port > HIGHEST_PORT) {
            throw new PartFailed(variable + " is " + value + ": name a port from 1 to " + HIGHEST_PORT);
        }
        return port;
    }

    private static int number(String variable, String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new PartFailed(variable + " is '" + value + "': give it a whole number", e);
        }
    }
}
