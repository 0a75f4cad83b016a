package org.heard.journeys.verify;

import static org.heard.journeys.verify.Invariant.I8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.heard.localstack.config.Database;

/**
 * I8: whatever intake knows of people (names, dates of birth, addresses, code words, their words) is looked for in Kafka's files and
 * records, in every log, in the metrics and in the rows of parked records. No service sends traces anywhere.
 */
final class NothingPersonalLeaks implements Check {

    private static final int CHUNK = 1 << 20;
    private static final int OVERLAP = 8192;

    private static final List<String> SOURCES = List.of(
            "select name from person where length(name) >= 8",
            "select date_of_birth::text from person where date_of_birth is not null",
            "select address from contact_channel",
            "select regexp_replace(address, '\\D', '', 'g') from contact_channel where kind = 'text'",
            "select regexp_replace(regexp_replace(address, '\\D', '', 'g'), '^0', '') from contact_channel where kind = 'text'",
            "select code_word from contact_channel where length(code_word) >= 8",
            "select left(words, 200) from point where length(words) >= 12 and words <> '[erased]'",
            "select left(desired_outcome, 200) from point where length(desired_outcome) >= 12");

    @Override
    public void look(Evidence evidence, Findings findings) {
        var texts = new HashSet<String>();
        SOURCES.forEach(source -> texts.addAll(evidence.stores().texts(Database.INTAKE, source)));
        texts.remove(null);
        var canaries = new Canaries(texts);
        findings.looked(I8, canaries.size());
        evidence.facts().stream()
                .filter(fact -> !canaries.in(fact.payload()).isEmpty())
                .forEach(fact -> findings.violated(I8, "personal data on Kafka, event", fact.id()));
        evidence.place().files().forEach(folder -> files(folder, canaries, findings));
        for (var database : List.of(Database.INTAKE, Database.PROCEDURE, Database.NOTIFICATION, Database.OMBUDSMAN)) {
            evidence
                    .stores()
                    .rows(database, "select id::text, to_jsonb(parked_record)::text from parked_record", Pair::of)
                    .stream()
                    .filter(row -> !canaries.in(bytes(row.right())).isEmpty())
                    .forEach(row -> findings.violated(
                            I8, "personal data in a parked record of " + database.databaseName(), row.left()));
        }
        evidence.place().services().forEach((service, at) -> {
            if (!canaries.in(metrics(at)).isEmpty()) {
                findings.violated(I8, "personal data in the metrics of", service.id());
            }
        });
    }

    /** Files come and go meanwhile, Kafka's above all: what is gone, or has another name by now, is looked at under that. */
    static void files(Path folder, Canaries canaries, Findings findings) {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    if (attributes.isRegularFile() && !isIndex(file)) {
                        hit(file, canaries).ifPresent(where -> findings.violated(I8, "personal data in", where));
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                    return unlessGone(failure);
                }

                @Override
                public FileVisitResult postVisitDirectory(Path directory, IOException failure) throws IOException {
                    return failure == null ? FileVisitResult.CONTINUE : unlessGone(failure);
                }
            });
        } catch (IOException e) {
            throw new NotReadable("files cannot be read", e);
        }
    }

    private static FileVisitResult unlessGone(IOException failure) throws IOException {
        if (failure instanceof NoSuchFileException) {
            return FileVisitResult.CONTINUE;
        }
        throw failure;
    }

    /** Kafka's indexes hold offsets and times, and megabytes of nothing. */
    private static boolean isIndex(Path file) {
        return file.getFileName().toString().endsWith("index");
    }

    private static Optional<String> hit(Path file, Canaries canaries) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var window = new byte[CHUNK + OVERLAP];
            var kept = 0;
            var from = 0L;
            for (var read = in.readNBytes(window, kept, CHUNK); read > 0; read = in.readNBytes(window, kept, CHUNK)) {
                var length = kept + read;
                Set<Integer> hits = canaries.in(java.util.Arrays.copyOf(window, length));
                if (!hits.isEmpty()) {
                    return Optional.of(file.getFileName() + " at byte "
                            + (from + hits.iterator().next()));
                }
                var tail = Math.min(OVERLAP, length);
                System.arraycopy(window, length - tail, window, 0, tail);
                from += length - tail;
                kept = tail;
            }
            return Optional.empty();
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        }
    }

    private static byte[] metrics(URI service) {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(service + "/q/metrics"))
                    .timeout(java.time.Duration.ofSeconds(10))
                    .build();
            return http.send(request, BodyHandlers.ofByteArray()).body();
        } catch (IOException down) {
            return new byte[0];
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotReadable("interrupted", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
