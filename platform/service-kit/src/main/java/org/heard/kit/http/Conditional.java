package org.heard.kit.http;

import jakarta.ws.rs.core.EntityTag;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.heard.kit.problem.FieldError;
import org.heard.kit.problem.Problem;

/** Strong ETags that are stream or row versions, and the If-Match that every write on an existing thing needs. */
public final class Conditional {

    private static final Pattern STRONG = Pattern.compile("\"(\\d{1,18})(?:;[!-~&&[^\",]]*)?\"");

    private Conditional() {}

    /** The ETag of a version. */
    public static EntityTag tag(long version) {
        return new EntityTag(Long.toString(version));
    }

    /**
     * The ETag of an answer that changes without a new version, as one that counts the days until today: If-None-Match compares all
     * of it, If-Match the version alone.
     *
     * @param dependsOn what else the answer depends on, each as a word of letters, digits and signs, without quotation marks and commas
     */
    public static EntityTag tag(long version, Object... dependsOn) {
        return new EntityTag(
                Arrays.stream(dependsOn).map(it -> ";" + it).collect(Collectors.joining("", version + "", "")));
    }

    /**
     * The version that the caller last saw.
     *
     * @throws Problem {@code if-match-missing} (428) without the header, {@code stale-etag} (412) when it is no ETag of ours
     */
    public static long expectedVersion(String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new Problem(
                    428,
                    "if-match-missing",
                    "Say in If-Match which version you saw (the ETag of your last read).",
                    new FieldError("If-Match", "if-match-missing", "This header is needed."));
        }
        var tag = STRONG.matcher(ifMatch.trim());
        if (!tag.matches()) {
            throw stale();
        }
        return Long.parseLong(tag.group(1));
    }

    /** The thing has changed since the version in If-Match. */
    public static Problem stale() {
        return new Problem(
                412,
                "stale-etag",
                "This has changed since you read it. Read it again and decide anew.",
                new FieldError("If-Match", "stale-etag", "This is not the current version."));
    }
}
