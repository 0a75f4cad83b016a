package org.heard.localstack.stack;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.heard.localstack.config.KeyFiles;
import org.heard.localstack.config.Topology;
import org.heard.localstack.part.PartFolders;

/**
 * Where one stack runs and keeps what it keeps.
 *
 * @param checkout the repository
 * @param home folder of state and logs, {@code .heard} of the repository unless HEARD_STATE_DIR names another
 * @param topology where the parts listen
 * @param parts which parts are its own, all unless HEARD_PARTS names some; the others somebody else runs, say an IDE
 */
public record StackConfig(Path checkout, Path home, Topology topology, Set<PartName> parts) {

    /** Names another folder for state and logs. */
    public static final String HOME = "HEARD_STATE_DIR";

    /** Names some parts by their ids, with commas between them. */
    public static final String PARTS = "HEARD_PARTS";

    public StackConfig {
        parts = Collections.unmodifiableSet(EnumSet.copyOf(parts));
    }

    /** What the environment says of the stack of a checkout. */
    public static StackConfig of(Path checkout, Map<String, String> environment) {
        var root = checkout.toAbsolutePath().normalize();
        var home = root.resolve(environment.getOrDefault(HOME, ".heard"));
        var topology = new PortsInUse(foldersIn(home)).or(environment);
        return new StackConfig(root, home, topology, partsOf(environment));
    }

    private static Set<PartName> partsOf(Map<String, String> environment) {
        var names = environment.get(PARTS);
        if (names == null) {
            return EnumSet.allOf(PartName.class);
        }
        return Arrays.stream(names.split(",")).map(PartName::named).collect(Collectors.toSet());
    }

    /** Programs that were unpacked once; shared by all stacks of the checkout. */
    public Path programs() {
        return checkout.resolve(".heard").resolve("parts");
    }

    /** All that {@code --fresh} wipes. */
    public Path state() {
        return home.resolve("state");
    }

    /** What a part keeps from one start to the next. */
    public Path data(PartName part) {
        return state().resolve(part.id());
    }

    /** The services' keys. */
    public KeyFiles keys() {
        return KeyFiles.in(state().resolve("keys"));
    }

    /** Process ids and logs. */
    public PartFolders folders() {
        return foldersIn(home);
    }

    private static PartFolders foldersIn(Path home) {
        return new PartFolders(home.resolve("run"), home.resolve("logs"));
    }
}
