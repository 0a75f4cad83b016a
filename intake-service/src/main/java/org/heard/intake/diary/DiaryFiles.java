package org.heard.intake.diary;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.heard.files.scan.Finding;
import org.heard.files.scan.Scanner;
import org.heard.files.type.Copying;
import org.heard.files.type.FileType;
import org.heard.intake.site.Secret;
import org.heard.intake.site.SiteConfig;

/**
 * Keeps the files of diaries, each sealed with its person's own code. None is kept that was not looked into before: what is sealed
 * here nobody can look into later.
 */
@ApplicationScoped
class DiaryFiles {

    private static final String PURPOSE = "diary-file/";

    private final Pool system;
    private final Scanner scanner;
    private final SiteConfig config;

    DiaryFiles(@ReactiveDataSource("system") Pool system, Scanner scanner, SiteConfig config) {
        this.system = system;
        this.scanner = scanner;
        this.config = config;
    }

    /** A file that can be kept, without what told where or by whom it was made. */
    record Checked(FileType type, byte[] content) {}

    /** It cannot be kept; the message is the key of why. */
    static final class NotTaken extends Exception {
        private static final long serialVersionUID = 1L;

        NotTaken(String key) {
            super(key, null, false, false);
        }
    }

    /** Reads a file and looks into it. Blocks. @throws NotTaken where it is none that can be kept */
    Checked check(InputStream stream) throws IOException, NotTaken {
        var came = stream.readNBytes(config.diaryFileBytes() + 1);
        if (came.length == 0) {
            throw new NotTaken("files.empty");
        }
        if (came.length > config.diaryFileBytes()) {
            throw new NotTaken("record.file.too-large");
        }
        var type = FileType.of(Arrays.copyOf(came, Math.min(came.length, FileType.HEAD_BYTES)))
                .orElseThrow(() -> new NotTaken("files.type"));
        var kept = new ByteArrayOutputStream();
        try {
            type.copying().copy(new ByteArrayInputStream(came), kept);
        } catch (Copying.Unreadable broken) {
            throw new NotTaken("files.broken");
        }
        var content = kept.toByteArray();
        return switch (scanner.look(type, () -> new ByteArrayInputStream(content))) {
            case Finding.Clean _ -> new Checked(type, content);
            case Finding.Bad bad -> throw new NotTaken("files.why." + bad.because());
            case Finding.Unknown _ -> throw new NotTaken("record.file.later");
        };
    }

    /** Keeps a file of a diary. */
    Uni<Void> keep(Secret code, UUID file, byte[] content) {
        return system.preparedQuery("insert into diary_file (id, diary, sealed, kept_at) values ($1, $2, $3, now())")
                .execute(Tuple.of(
                        file,
                        code.digest(),
                        Buffer.buffer(code.seal(content, PURPOSE + file)).getDelegate()))
                .replaceWithVoid();
    }

    /** A file of a diary, if it is its own. */
    Uni<Optional<byte[]>> read(Secret code, UUID file) {
        return system.preparedQuery("select sealed from diary_file where id = $1 and diary = $2")
                .execute(Tuple.of(file, code.digest()))
                .map(rows -> {
                    var row = rows.iterator();
                    return row.hasNext()
                            ? Optional.of(code.open(row.next().getBuffer(0).getBytes(), PURPOSE + file))
                            : Optional.empty();
                });
    }

    /** Deletes files of a diary. */
    Uni<Void> delete(Secret code, List<UUID> files) {
        return system.preparedQuery("delete from diary_file where diary = $1 and id = any($2)")
                .execute(Tuple.of(code.digest(), files.toArray(UUID[]::new)))
                .replaceWithVoid();
    }
}
