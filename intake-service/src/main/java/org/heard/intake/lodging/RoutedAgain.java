package org.heard.intake.lodging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.heard.intake.complaint.LodgedComplaint;
import org.heard.intake.complaint.Point;
import org.heard.intake.routing.About;
import org.heard.intake.routing.Complainant;
import org.heard.intake.routing.Route;
import org.heard.intake.routing.Router;
import org.heard.intake.routing.Subject;

/** Asks the routing table again of a complaint that has one point more, or whose complainant said who they are. */
@ApplicationScoped
class RoutedAgain {

    private final ObjectMapper json;

    RoutedAgain(ObjectMapper json) {
        this.json = json;
    }

    /**
     * What the version of the table that decided at first gives now. The complaint shows it, with its reasons; its procedure stays
     * what it is until procedure-service says otherwise. A subject that the table does not know gives nothing.
     *
     * @param points all that it has, by number
     */
    Route of(LodgedComplaint complaint, List<Point> points) {
        var lodged = lodgedAs(complaint);
        var numbers = new ArrayList<Integer>();
        var subjects = new ArrayList<Subject>();
        for (var point : points) {
            subject(point, lodged).ifPresent(subject -> {
                numbers.add(point.number);
                subjects.add(subject);
            });
        }
        var route = Router.on(complaint.receivedOn)
                .route(Complainant.of(complaint.complainantKind, complaint.actsFor), subjects)
                .numbered(numbers);
        complaint.pointRoutes = json.valueToTree(route.points()).toString();
        complaint.reasons = reasons(complaint, route).toString();
        complaint.signposts = json.valueToTree(route.signposts()).toString();
        return route;
    }

    private List<Subject> lodgedAs(LodgedComplaint complaint) {
        try {
            return complaint.subjects == null
                    ? List.of()
                    : json.readValue(complaint.subjects, new TypeReference<List<Subject>>() {});
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("what a point is about cannot be read", unreadable);
        }
    }

    private static Optional<Subject> subject(Point point, List<Subject> lodged) {
        return point.number <= lodged.size()
                ? Optional.of(lodged.get(point.number - 1))
                : About.of(point.about).map(about -> new Subject(List.of(about), Set.of()));
    }

    /** Of what a complaint was lodged with before that was kept, its reasons are all that is left. */
    private JsonNode reasons(LodgedComplaint complaint, Route route) {
        ArrayNode now = json.valueToTree(route.reasons());
        if (complaint.subjects == null) {
            read(complaint.reasons).forEach(before -> {
                if (!now.valueStream().anyMatch(before::equals)) {
                    now.add(before);
                }
            });
        }
        return now;
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a complaint's route cannot be read", unreadable);
        }
    }
}
