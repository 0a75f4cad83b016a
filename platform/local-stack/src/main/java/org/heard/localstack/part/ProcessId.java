package org.heard.localstack.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A process and no other: its number alone is given away again once it ends, so the time it started goes with it.
 *
 * @param pid the number
 * @param startedAt clock ticks from the machine's boot to the process's start, as the kernel counts them
 * @param boot the id of the machine's boot
 */
public record ProcessId(long pid, long startedAt, String boot) {

    private static final Path BOOT_ID = Path.of("/proc/sys/kernel/random/boot_id");
    private static final int FIELDS_BEFORE_START = 19;

    /** The id of a running process, or empty if there is none of that number. */
    public static Optional<ProcessId> of(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            if (fields[0].equals("Z")) {
                return Optional.empty();
            }
            var startedAt = Long.parseLong(fields[FIELDS_BEFORE_START]);
            return Optional.of(
                    new ProcessId(pid, startedAt, Files.readString(BOOT_ID).strip()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The process, if it still runs. */
    public Optional<ProcessHandle> running() {
        return of(pid).filter(this::equals).flatMap(_ -> ProcessHandle.of(pid));
    }

    /** True while the process runs. */
    public boolean isRunning() {
        return running().isPresent();
    }

    static ProcessId parse(String text) {
        var words = text.strip().split(" ");
        return new ProcessId(Long.parseLong(words[0]), Long.parseLong(words[1]), words[2]);
    }

    String format() {
        return pid + " " + startedAt + " " + boot;
    }
}
