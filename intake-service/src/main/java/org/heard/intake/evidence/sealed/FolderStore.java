package org.heard.intake.evidence.sealed;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.heard.intake.evidence.EvidenceConfig;

/** Sealed files in a folder that all instances share. A file is written beside its place and moved there when it is on the disk. */
@ApplicationScoped
class FolderStore implements FileStore {

    private final Path root;

    FolderStore(EvidenceConfig config) {
        this.root = config.directory();
    }

    @Override
    public Writing write(UUID file) throws IOException {
        var place = place(file);
        Files.createDirectories(place.getParent());
        var unfinished = place.resolveSibling(place.getFileName() + ".unfinished");
        var channel = FileChannel.open(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return new Unfinished(place, unfinished, channel);
    }

    @Override
    public SeekableByteChannel read(UUID file) throws IOException {
        return Files.newByteChannel(place(file), StandardOpenOption.READ);
    }

    @Override
    public void delete(UUID file) throws IOException {
        Files.deleteIfExists(place(file));
    }

    private Path place(UUID file) {
        var name = file.toString();
        return root.resolve(name.substring(0, 2)).resolve(name);
    }

    private record Unfinished(Path place, Path unfinished, FileChannel channel) implements Writing {

        @Override
        public OutputStream out() {
            return Channels.newOutputStream(channel);
        }

        @Override
        public void keep() throws IOException {
            try (var again = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                again.force(true);
            }
            Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE);
        }

        @Override
        public void close() throws IOException {
            channel.close();
            Files.deleteIfExists(unfinished);
        }
    }
}
