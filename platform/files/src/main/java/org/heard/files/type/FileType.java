package org.heard.files.type;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.apache.tika.Tika;

/** The types of files that are taken, known by what is in a file and never by its name. */
public enum FileType {
    JPEG("image/jpeg", "jpg", new JpegWithoutMetadata()),
    PNG("image/png", "png", new PngWithoutMetadata()),
    WEBP("image/webp", "webp", new WebpWithoutMetadata()),
    PDF("application/pdf", "pdf", Copying.AS_IT_IS),
    TEXT("text/plain", "txt", Copying.AS_IT_IS),
    OFFICE_DOCUMENT("application/vnd.openxmlformats-officedocument", "docx", Copying.AS_IT_IS),
    OPEN_DOCUMENT("application/vnd.oasis.opendocument", "odt", Copying.AS_IT_IS),
    MP3("audio/mpeg", "mp3", Copying.AS_IT_IS),
    WAV("audio/wav", "wav", Copying.AS_IT_IS),
    OGG("audio/ogg", "ogg", Copying.AS_IT_IS),
    WEBM("video/webm", "webm", Copying.AS_IT_IS),
    M4A("audio/mp4", "m4a", new MovieWithoutMetadata()),
    MP4("video/mp4", "mp4", new MovieWithoutMetadata()),
    QUICKTIME("video/quicktime", "mov", new MovieWithoutMetadata());

    /** How much of a file's beginning tells what it is, in bytes. */
    public static final int HEAD_BYTES = 65_536;

    private static final Tika TIKA = new Tika();

    private final String mediaType;
    private final String extension;
    private final Copying copying;

    FileType(String mediaType, String extension, Copying copying) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.copying = copying;
    }

    /** The type of a file that begins like this; empty when it is none that is taken. */
    public static Optional<FileType> of(byte[] head) {
        var detected = TIKA.detect(head);
        if (detected.startsWith("application/vnd.oasis.opendocument.")) {
            return Optional.of(OPEN_DOCUMENT);
        }
        return switch (detected) {
            case "image/jpeg" -> Optional.of(JPEG);
            case "image/png", "image/apng" -> Optional.of(PNG);
            case "image/webp" -> Optional.of(WEBP);
            case "application/pdf" -> Optional.of(PDF);
            case "text/plain" -> Optional.of(TEXT);
            case "application/zip", "application/x-tika-ooxml" -> document(head);
            case "audio/mpeg" -> Optional.of(MP3);
            case "audio/vnd.wave", "audio/x-wav" -> Optional.of(WAV);
            case "application/ogg", "audio/ogg", "audio/vorbis", "audio/opus", "audio/x-opus+ogg" -> Optional.of(OGG);
            case "video/webm", "audio/webm", "application/x-matroska", "video/x-matroska" -> webm(head);
            case "audio/mp4", "audio/x-m4a" -> Optional.of(M4A);
            case "video/mp4", "application/mp4", "video/x-m4v", "video/3gpp" -> Optional.of(MP4);
            case "video/quicktime" -> Optional.of(QUICKTIME);
            default -> Optional.empty();
        };
    }

    /** The type of that media type, as {@link #mediaType} gave it. */
    public static FileType named(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst()
                .orElseThrow();
    }

    /** Its media type. Documents of one family share one. */
    public String mediaType() {
        return mediaType;
    }

    /** Whether a voice can be heard in it. */
    public boolean isRecording() {
        return mediaType.startsWith("audio/") || mediaType.startsWith("video/");
    }

    /** What a name of such a file ends with. */
    public String extension() {
        return extension;
    }

    /**
     * The header by which a browser saves such a file and never shows it in the page it comes from.
     *
     * @param plain what it is called where its own name cannot be read, without an ending
     * @param name its giver's name for it; it gets the ending of what the file really is
     */
    public String saved(String plain, String name) {
        var ending = "." + extension;
        var encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        var whole = name.toLowerCase(Locale.ROOT).endsWith(ending) ? encoded : encoded + ending;
        return "attachment; filename=\"" + plain + ending + "\"; filename*=UTF-8''" + whole;
    }

    /** How it is taken over: what tells where and by whom it was made stays behind. */
    public Copying copying() {
        return copying;
    }

    /** Documents are archives; what is in them is looked at when they are examined. */
    private static Optional<FileType> document(byte[] head) {
        var text = new String(head, StandardCharsets.ISO_8859_1);
        return text.contains("[Content_Types].xml") || text.contains("_rels/.rels")
                ? Optional.of(OFFICE_DOCUMENT)
                : Optional.empty();
    }

    private static Optional<FileType> webm(byte[] head) {
        var beginning = new String(head, 0, Math.min(head.length, 64), StandardCharsets.ISO_8859_1);
        return beginning.contains("webm") ? Optional.of(WEBM) : Optional.empty();
    }
}
