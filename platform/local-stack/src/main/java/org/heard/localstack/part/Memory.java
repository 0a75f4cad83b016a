package org.heard.localstack.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What processes hold in memory. */
public final class Memory {

    private static final String OWN_SHARE = "Pss:";
    private static final long KILOBYTES_IN_MEGABYTE = 1024;

    private Memory() {}

    /** Megabytes of a process and all that it started; pages that several share are counted once. */
    public static long megabytesOf(ProcessHandle process) {
        var all = Stream.concat(Stream.of(process), process.descendants());
        return all.mapToLong(one -> kilobytesOf(one.pid())).sum() / KILOBYTES_IN_MEGABYTE;
    }

    private static long kilobytesOf(long pid) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(pid), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith(OWN_SHARE))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .sum();
        } catch (IOException | UncheckedIOException _) {
            return 0;
        }
    }
}
