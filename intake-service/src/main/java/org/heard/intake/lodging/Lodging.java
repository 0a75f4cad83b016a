package org.heard.intake.lodging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.heard.intake.alert.Alerts;
import org.heard.intake.alike.Alike;
import org.heard.intake.complaint.LodgedComplaint;
import org.heard.intake.complaint.Point;
import org.heard.intake.contact.ContactPacts;
import org.heard.intake.outbound.LodgedFact;
import org.heard.intake.outbound.ToIntakeTopic;
import org.heard.intake.person.Person;
import org.heard.intake.routing.Route;
import org.heard.kit.clock.RealTime;
import org.heard.kit.council.CouncilId;
import org.heard.kit.idempotency.Reply;

/** Writes a lodged complaint, its people, its contact pact and its points, and the fact of it, all at once. */
@ApplicationScoped
public class Lodging {

    private final ContactPacts pacts;
    private final ToIntakeTopic topic;
    private final Alerts alerts;
    private final Alike alike;
    private final InstantSource realTime;
    private final ObjectMapper json;
    private final SecureRandom random = new SecureRandom();

    Lodging(
            ContactPacts pacts,
            ToIntakeTopic topic,
            Alerts alerts,
            Alike alike,
            @RealTime InstantSource realTime,
            ObjectMapper json) {
        this.pacts = pacts;
        this.topic = topic;
        this.alerts = alerts;
        this.alike = alike;
        this.realTime = realTime;
        this.json = json;
    }

    /** What its system, or a page, is told. */
    record Lodged(
            UUID id,
            String reference,
            LocalDate receivedOn,
            Route route,
            String procedure,
            List<Prompt> prompts,
            Instant lodgedAt) {}

    /** A complaint that is about to be written: its rows, and the fact of it. */
    public record Draft(
            LodgedComplaint complaint, Route route, List<Prompt> prompts, List<Object> rows, LodgedFact fact) {}

    /**
     * Takes a complaint, within the running transaction.
     *
     * @param by the client that lodges it
     * @return its address, and what a council's system or a page is told of it
     */
    public Uni<Reply> lodge(CouncilId council, String by, Lodgement lodgement) {
        var draft = draft(UUID.randomUUID(), council, by, lodgement);
        return write(draft)
                .chain(() -> tell(council, draft.fact(), by, lodgement, null))
                .replaceWith(() -> reply(draft.complaint(), draft.route(), draft.prompts()));
    }

    /** What a lodgement becomes; nothing is written yet. */
    public Draft draft(UUID id, CouncilId council, String by, Lodgement lodgement) {
        var route = lodgement.route();
        var prompts = Prompt.of(lodgement);
        var complaint = complaint(id, council, by, lodgement, route);
        complaint.prompts = write(prompts);
        var points = points(id, council, lodgement);
        var rows = new ArrayList<Object>();
        rows.add(complaint);
        rows.addAll(people(id, council, lodgement));
        rows.addAll(pacts.rows(id, council, lodgement.contactPact(), lodgement.receivedOn()));
        rows.addAll(points);
        var fact = ToIntakeTopic.lodged(
                complaint,
                lodgement.whoComplains(),
                route,
                points,
                prompts.stream().map(Prompt::toString).toList());
        return new Draft(complaint, route, prompts, rows, fact);
    }

    /** Writes its rows within the running transaction; nobody is told yet. */
    public Uni<Void> write(Draft draft) {
        return Panache.getSession()
                .chain(session -> session.persistAll(draft.rows().toArray()).chain(session::flush));
    }

    /**
     * Tells others that it was lodged, and whom it concerns at once that a child may be in danger, within the running transaction.
     *
     * @param cause what it followed from, or null
     */
    public Uni<Void> tell(CouncilId council, LodgedFact fact, String by, Lodgement lodgement, String cause) {
        return topic.lodged(council, fact, cause)
                .chain(() -> alerts.raiseIfDangerIsTold(council, fact.complaintId(), by, lodgement.circumstances()))
                .chain(() -> alike.lookFor(council, fact.complaintId()));
    }

    private LodgedComplaint complaint(UUID id, CouncilId council, String by, Lodgement lodgement, Route route) {
        var complaint = new LodgedComplaint();
        complaint.id = id;
        complaint.councilId = council.value();
        complaint.reference = Reference.next(random);
        complaint.receivedOn = lodgement.receivedOn();
        complaint.channel = lodgement.channel().toString();
        complaint.complainantKind = lodgement.complainant().kind().toString();
        complaint.actsFor = lodgement.whoComplains().actsFor().toString();
        complaint.advocateWanted = Boolean.TRUE.equals(lodgement.advocateWanted());
        complaint.procedure = route.procedure();
        complaint.insteadOf = route.insteadOf();
        complaint.choice = lodgement.procedure() == null
                ? null
                : write(lodgement.procedure().choice());
        complaint.reasons = write(route.reasons());
        complaint.routeTable = write(route.table());
        complaint.pointRoutes = write(route.points());
        complaint.subjects = write(lodgement.subjects());
        complaint.signposts = write(route.signposts());
        complaint.groundsAroseOn = lodgement.groundsAroseOn();
        complaint.firstNoticeOn = lodgement.firstNoticeOn();
        complaint.lodgedAt = realTime.instant();
        complaint.lodgedBy = by;
        return complaint;
    }

    private static List<Person> people(UUID complaint, CouncilId council, Lodgement lodgement) {
        var people = new ArrayList<Person>();
        var complainant = person(complaint, council, "complainant");
        complainant.name = lodgement.complainant().name();
        complainant.dateOfBirth = lodgement.complainant().dateOfBirth();
        complainant.mayUseName = lodgement.complainant().mayUseName();
        people.add(complainant);
        if (lodgement.child() != null) {
            var child = person(complaint, council, "child");
            child.name = lodgement.child().name();
            child.dateOfBirth = lodgement.child().dateOfBirth();
            child.situation = lodgement.child().situation();
            people.add(child);
        }
        return people;
    }

    private static Person person(UUID complaint, CouncilId council, String role) {
        var person = new Person();
        person.id = UUID.randomUUID();
        person.complaintId = complaint;
        person.councilId = council.value();
        person.role = role;
        return person;
    }

    private static List<Point> points(UUID complaint, CouncilId council, Lodgement lodgement) {
        var points = new ArrayList<Point>();
        for (var given : lodgement.points()) {
            var point = new Point();
            point.id = UUID.randomUUID();
            point.complaintId = complaint;
            point.councilId = council.value();
            point.number = points.size() + 1;
            point.about = given.about().toString();
            point.words = given.words();
            point.desiredOutcome = given.desiredOutcome();
            points.add(point);
        }
        return points;
    }

    private Reply reply(LodgedComplaint complaint, Route route, List<Prompt> prompts) {
        var body = new Lodged(
                complaint.id, complaint.reference, complaint.receivedOn, route, "pending", prompts, complaint.lodgedAt);
        return new Reply(201, "/v1/complaints/" + complaint.id, complaint.version, write(body));
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }
}
