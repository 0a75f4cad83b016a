package org.heard.intake.lodging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.heard.intake.complaint.LodgedComplaint;
import org.heard.intake.complaint.Point;
import org.heard.intake.outbound.ToIntakeTopic;
import org.heard.kit.council.CouncilId;

/**
 * A point that the person added later (R-WD-3) is routed like the first ones, and evidence can be about it. Where it belongs in
 * another procedure a person is asked to look: nothing is moved by itself. All within the running transaction.
 */
@ApplicationScoped
public class LaterPoints {

    static final String ELSEWHERE = "point-belongs-elsewhere";

    private final RoutedAgain routed;
    private final ToIntakeTopic topic;

    LaterPoints(RoutedAgain routed, ToIntakeTopic topic) {
        this.routed = routed;
        this.topic = topic;
    }

    /**
     * procedure-service took it.
     *
     * @param about its subject; one that the routing table does not know stays with the complaint
     */
    public Uni<Void> add(CouncilId council, LodgedComplaint complaint, UUID id, String about, LocalDate addedOn) {
        return Point.<Point>list("complaintId = ?1 order by number", complaint.id)
                .chain(points -> points.stream().anyMatch(point -> point.id.equals(id))
                        ? Uni.createFrom().voidItem()
                        : add(council, complaint, points, point(complaint, points, id, about, addedOn)));
    }

    private static Point point(
            LodgedComplaint complaint, List<Point> before, UUID id, String about, LocalDate addedOn) {
        var point = new Point();
        point.id = id;
        point.complaintId = complaint.id;
        point.councilId = complaint.councilId;
        point.number = before.stream().mapToInt(one -> one.number).max().orElse(0) + 1;
        point.about = about;
        point.addedOn = addedOn;
        return point;
    }

    private Uni<Void> add(CouncilId council, LodgedComplaint complaint, List<Point> before, Point point) {
        var all = new ArrayList<>(before);
        all.add(point);
        return point.<Point>persist().chain(() -> {
            var belongs = routed.of(complaint, all).points().stream()
                    .filter(route -> route.number() == point.number)
                    .allMatch(route -> route.goesAlongWith(complaint.procedure));
            return belongs
                    ? Uni.createFrom().voidItem()
                    : topic.promptRaised(council, complaint.id, point.id, ELSEWHERE);
        });
    }

    /** The procedure was corrected: a person has looked at where each point belongs. */
    public Uni<Void> corrected(CouncilId council, UUID complaint) {
        return Point.count("complaintId = ?1 and addedOn is not null", complaint)
                .chain(later ->
                        later == 0 ? Uni.createFrom().voidItem() : topic.promptSettled(council, complaint, ELSEWHERE));
    }
}
