package org.heard.kit.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.heard.kit.problem.Problem;

/**
 * One page of a list by cursor.
 *
 * @param items at most {@code limit} of them
 * @param links {@code next} holds the address of the next page, or is absent on the last
 */
public record Page<T>(List<T> items, Links links) {

    public static final int DEFAULT_LIMIT = 50;
    public static final int LARGEST_LIMIT = 200;

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Links(String next) {}

    /**
     * @param found one item more than the limit when there is a next page
     * @param path address of the list, with what narrows it, such as {@code /v1/tasks?open=true}
     * @param cursor what the next page starts after, of the last item shown
     */
    public static <T> Page<T> of(List<T> found, int limit, String path, Function<T, String> cursor) {
        var more = found.size() > limit;
        var items = more ? found.subList(0, limit) : found;
        var next = more
                ? path + (path.contains("?") ? "&" : "?") + "after=" + cursor.apply(items.getLast()) + "&limit=" + limit
                : null;
        return new Page<>(List.copyOf(items), new Links(next));
    }

    /**
     * How many items were asked for.
     *
     * @param asked the query parameter as received, null for the default of 50
     * @throws Problem {@code invalid-value} when it is no number from 1 to 200
     */
    public static int limit(String asked) {
        if (asked == null) {
            return DEFAULT_LIMIT;
        }
        if (!asked.matches("\\d{1,3}") || Integer.parseInt(asked) < 1 || Integer.parseInt(asked) > LARGEST_LIMIT) {
            throw Problem.ofField("/limit", "invalid-value", "limit is a number from 1 to " + LARGEST_LIMIT + ".");
        }
        return Integer.parseInt(asked);
    }

    /**
     * Where the page starts, for lists whose cursor is a position.
     *
     * @param asked the query parameter as received, null for the beginning
     * @throws Problem {@code invalid-value} when it is no cursor of ours
     */
    public static long after(String asked) {
        if (asked == null) {
            return 0;
        }
        if (!asked.matches("\\d{1,18}")) {
            throw Problem.ofField("/after", "invalid-value", "after is the cursor of links.next.");
        }
        return Long.parseLong(asked);
    }
}
