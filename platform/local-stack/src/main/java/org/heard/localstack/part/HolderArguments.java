package org.heard.localstack.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the process that holds a server is told on its command line.
 *
 * @param data folder of the server's data, kept between starts
 * @param programs folder where unpacked programs are kept
 * @param ready file that the holder writes once the server serves
 * @param ports ports of 127.0.0.1, in the order the server wants them
 * @param durable false: a crash of the machine may lose data, for tests only
 * @param tied true: the holder ends when the process that started it does
 */
public record HolderArguments(
        Path data, Path programs, Path ready, List<Integer> ports, boolean durable, boolean tied) {

    /** Arguments that {@link #parse} reads back. */
    public List<String> toList() {
        var list = new ArrayList<String>();
        list.addAll(List.of(data.toString(), programs.toString(), ready.toString()));
        list.addAll(List.of(Boolean.toString(durable), Boolean.toString(tied)));
        ports.forEach(port -> list.add(port.toString()));
        return List.copyOf(list);
    }

    /** The arguments of a main method. */
    public static HolderArguments parse(String[] words) {
        var ports = List.of(words).subList(5, words.length).stream()
                .map(Integer::valueOf)
                .toList();
        return new HolderArguments(
                Path.of(words[0]),
                Path.of(words[1]),
                Path.of(words[2]),
                ports,
                Boolean.parseBoolean(words[3]),
                Boolean.parseBoolean(words[4]));
    }

    /** Tells whoever waits that the server serves. */
    public void announceReady() throws IOException {
        var written = ready.resolveSibling(ready.getFileName() + ".new");
        Files.writeString(written, Long.toString(ProcessHandle.current().pid()));
        Files.move(written, ready, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    }

    /** If tied: ends this process as soon as the other end of standard input is gone. */
    public void endWithParent() {
        if (tied) {
            Thread.ofPlatform().daemon().name("parent-watch").start(HolderArguments::endAfterStandardInput);
        }
    }

    private static void endAfterStandardInput() {
        try {
            System.in.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException _) {
            // The parent is gone, which is what we wait for.
        }
        System.exit(0);
    }
}
