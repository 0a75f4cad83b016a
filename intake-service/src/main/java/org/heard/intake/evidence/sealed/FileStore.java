package org.heard.intake.evidence.sealed;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.UUID;

/** Where sealed files lie: a folder now, an object store later. It never sees what is in them. */
public interface FileStore {

    /** Begins a file; it is there for readers once it is kept, and whole, or never. */
    Writing write(UUID file) throws IOException;

    /**
     * Opens a file.
     *
     * @throws java.nio.file.NoSuchFileException where there is none
     */
    SeekableByteChannel read(UUID file) throws IOException;

    /** Destroys a file. Twice does no more than once. */
    void delete(UUID file) throws IOException;

    /** A file that is being written. Closed before it is kept, nothing of it stays. */
    interface Writing extends AutoCloseable {

        OutputStream out();

        void keep() throws IOException;

        @Override
        void close() throws IOException;
    }
}
