package org.heard.intake.complaint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.heard.intake.routing.Route.PointRoute;
import org.heard.intake.routing.Signpost;

/**
 * What of a complaint somebody else answers, for the pages of its person: why, and who they are.
 *
 * @param whole whether no procedure of the council answers any of it
 * @param because codes of the rows that say so, such as ROUTE-15
 */
public record Elsewhere(boolean whole, List<String> because, List<Signpost> signposts) {

    private static final String SIGNPOSTED = "signposted";

    /** As it was decided when the complaint was lodged; nothing for one of before that was kept. */
    public static Elsewhere of(LodgedComplaint complaint, ObjectMapper json) {
        var points = read(complaint.pointRoutes, json, new TypeReference<List<PointRoute>>() {});
        return new Elsewhere(
                SIGNPOSTED.equals(complaint.procedure),
                points.stream()
                        .filter(point -> SIGNPOSTED.equals(point.procedure()))
                        .map(PointRoute::code)
                        .distinct()
                        .toList(),
                read(complaint.signposts, json, new TypeReference<List<Signpost>>() {}));
    }

    /** Whether there is anybody to name. */
    public boolean named() {
        return !signposts.isEmpty();
    }

    /** Keys of why, on the pages. */
    public List<String> reasonKeys() {
        return because.stream().map(code -> "route." + code).toList();
    }

    private static <T> List<T> read(String text, ObjectMapper json, TypeReference<List<T>> type) {
        try {
            return text == null ? List.of() : json.readValue(text, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a complaint's route cannot be read", unreadable);
        }
    }
}
