package org.heard.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** On what, and beside what else, was measured. */
final class Machine {

    private Machine() {}

    static Map<String, String> describe(Scale scale) {
        var machine = new LinkedHashMap<String, String>();
        machine.put("on", LocalDate.now().toString());
        machine.put("processor", line("/proc/cpuinfo", "model name"));
        machine.put("cores", Integer.toString(Runtime.getRuntime().availableProcessors()));
        machine.put("memory", line("/proc/meminfo", "MemTotal"));
        machine.put("load when it began (1, 5, 15 minutes)", load());
        machine.put("jdk", Runtime.version().toString());
        machine.put(
                "postgresql",
                "18, on the same cores; fsync, full_page_writes and synchronous_commit on; shared_buffers 64 MB");
        machine.put("clients", Load.CLIENTS + ", with " + Server.CONNECTIONS + " connections each subject");
        machine.put("scale", scale.toString());
        return machine;
    }

    static String load() {
        try {
            var words = Files.readString(Path.of("/proc/loadavg")).split(" ");
            return words[0] + ", " + words[1] + ", " + words[2];
        } catch (IOException unknown) {
            return "unknown";
        }
    }

    private static String line(String file, String begins) {
        try (var lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(begins))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException unknown) {
            return "unknown";
        }
    }
}
