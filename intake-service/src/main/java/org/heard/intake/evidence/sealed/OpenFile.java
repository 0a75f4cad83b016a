package org.heard.intake.evidence.sealed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** A sealed file that is open for reading, from any position of it. */
public final class OpenFile implements AutoCloseable {

    private final SeekableByteChannel sealed;
    private final SeekableByteChannel open;

    OpenFile(SeekableByteChannel sealed, SeekableByteChannel open) {
        this.sealed = sealed;
        this.open = open;
    }

    /** What is in it, from a position on. One reader at a time. */
    public InputStream from(long position) throws IOException {
        open.position(position);
        return new FromChannel(open);
    }

    /** As plain as can be: the sealed channel does not know its size before it was first read, which cleverer ones ask. */
    private static final class FromChannel extends InputStream {

        private final SeekableByteChannel channel;

        FromChannel(SeekableByteChannel channel) {
            this.channel = channel;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            return length == 0 ? 0 : channel.read(ByteBuffer.wrap(into, offset, length));
        }
    }

    @Override
    public void close() throws IOException {
        sealed.close();
    }
}
