package org.heard.files.scan;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import org.heard.files.type.FileType;

/** Looks into files before anybody may read them: for what acts by itself, for what unpacks without end, and for viruses. Blocks. */
@ApplicationScoped
public class Scanner {

    private final Clamd clamd;

    Scanner(Clamd clamd) {
        this.clamd = clamd;
    }

    /** Opens the file at its beginning. */
    @FunctionalInterface
    public interface Source {
        InputStream open() throws IOException;
    }

    /** What is found in a file. @throws IOException when the file itself cannot be read */
    public Finding look(FileType type, Source source) throws IOException {
        var inside =
                switch (type) {
                    case PDF -> PdfCheck.of(source.open());
                    case OFFICE_DOCUMENT, OPEN_DOCUMENT -> DocumentCheck.of(source.open());
                    case JPEG, PNG, WEBP, TEXT, MP3, WAV, OGG, WEBM, M4A, MP4, QUICKTIME -> new Finding.Clean();
                };
        return inside instanceof Finding.Clean ? clamd.scan(source.open()) : inside;
    }
}
