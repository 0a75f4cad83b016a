package org.heard.localstack.part;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts a main class of our class path in a small JVM of its own. */
public final class JavaCommand {

    /** The option that makes {@link #quick}. */
    public static final String IN_A_HURRY = "-XX:TieredStopAtLevel=1";

    /** Of a machine's memory a JVM takes its share at once, if nobody says otherwise: for a small one that is all it may have. */
    private static final int FIRST_HEAP_MEGABYTES = 32;

    private final int heapMegabytes;
    private final boolean quick;

    /** A JVM with at most this much heap. */
    public JavaCommand(int heapMegabytes) {
        this(heapMegabytes, false);
    }

    private JavaCommand(int heapMegabytes, boolean quick) {
        this.heapMegabytes = heapMegabytes;
        this.quick = quick;
    }

    /** The same, compiled in a hurry: up sooner for less work, slower at its best. */
    public JavaCommand quick() {
        return new JavaCommand(heapMegabytes, true);
    }

    /** The command line for a main class of our own class path (to be given as CLASSPATH). */
    public List<String> mainClass(Class<?> main, List<String> arguments) {
        var command = new ArrayList<>(named(main.getName()));
        command.addAll(arguments);
        return List.copyOf(command);
    }

    /** The command line for a class that is named only, of a class path to be given as CLASSPATH. */
    public List<String> named(String main) {
        var command = jvm();
        command.add(main);
        return List.copyOf(command);
    }

    /** The command line for a jar file. */
    public List<String> jar(Path jar) {
        var command = jvm();
        command.add("-jar");
        command.add(jar.toString());
        return List.copyOf(command);
    }

    private List<String> jvm() {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms" + Math.min(FIRST_HEAP_MEGABYTES, heapMegabytes) + "m",
                "-Xmx" + heapMegabytes + "m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        if (quick) {
            command.add(IN_A_HURRY);
        }
        return command;
    }

    /** Our own class path, also inside Surefire, whose JVM names only a jar with a manifest. */
    public static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }
}
