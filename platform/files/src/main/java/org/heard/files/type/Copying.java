package org.heard.files.type;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** How a file of a type is taken over, as a stream: what need not stay in memory does not. */
public interface Copying {

    /** Byte by byte. */
    Copying AS_IT_IS = (in, out) -> {
        in.transferTo(out);
        return false;
    };

    /**
     * Copies all that is kept.
     *
     * @return whether something was left out that told where, when or by whom it was made
     * @throws Unreadable when it is not what its beginning promised
     */
    boolean copy(InputStream in, OutputStream out) throws IOException;

    /** A file that breaks off, or contradicts itself. */
    final class Unreadable extends IOException {

        private static final long serialVersionUID = 1L;

        Unreadable() {
            super("the file is broken");
        }
    }
}
