package org.heard.localstack.stack;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.heard.localstack.config.Port;
import org.heard.localstack.part.FreePorts;

/** Stacks beside whatever else runs on the machine: free ports, and a folder of their own. */
public final class TestStacks {

    private TestStacks() {}

    /** The environment of a stack of these parts. */
    public static Map<String, String> environment(Path home, PartName... parts) {
        var environment = new HashMap<String, String>();
        var numbers = FreePorts.find(Port.values().length);
        for (var port : Port.values()) {
            environment.put(port.variable(), numbers.get(port.ordinal()).toString());
        }
        environment.put(StackConfig.HOME, home.toString());
        environment.put(
                StackConfig.PARTS, Arrays.stream(parts).map(PartName::id).collect(Collectors.joining(",")));
        return environment;
    }

    /** The stack of an environment. */
    public static StackConfig config(Map<String, String> environment) {
        return StackConfig.of(checkout(), environment);
    }

    /** The repository. */
    public static Path checkout() {
        return Path.of(System.getProperty("checkout.root"));
    }
}
