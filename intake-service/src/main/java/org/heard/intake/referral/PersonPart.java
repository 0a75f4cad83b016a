package org.heard.intake.referral;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.heard.intake.complaint.LodgedComplaint;
import org.heard.intake.complaint.Point;
import org.heard.intake.contact.ContactPacts;
import org.heard.intake.council.SetUp;
import org.heard.intake.council.SetUps;
import org.heard.intake.person.Person;
import org.heard.kit.council.CouncilId;
import org.heard.kit.digest.Manifest;

/**
 * The person part of a referral: the people, how to reach the one who complains, what they said, and who of the council speaks with
 * the Ombudsman. It is as it is now, since a
 * way to reach somebody is only good as it is now; its manifest says what it was when it was fetched.
 */
@ApplicationScoped
class PersonPart {

    private static final String FORMAT = "heard-person-1";

    private final ContactPacts pacts;
    private final SetUps setUps;
    private final ObjectMapper json;

    PersonPart(ContactPacts pacts, SetUps setUps, ObjectMapper json) {
        this.pacts = pacts;
        this.setUps = setUps;
        this.json = json;
    }

    /**
     * The part with its manifest.
     *
     * @param parts {@code complaint}, {@code contact}, {@code council} and {@code people}
     */
    record Content(Manifest manifest, ObjectNode parts, Referral referral) {

        JsonNode json(ObjectMapper json) {
            var answer = json.createObjectNode();
            answer.set("manifest", manifest.json());
            answer.set("person", parts);
            return answer;
        }
    }

    private record Who(String role, String name, String dateOfBirth, String situation) {}

    private record Council(String name, List<SetUp.Contact> linkOfficers) {}

    private record Said(int number, String about, String words, String desiredOutcome) {}

    private record Complaint(
            String reference,
            String receivedOn,
            String channel,
            String complainantKind,
            String firstNoticeOn,
            boolean advocateWanted,
            List<Said> points) {}

    /** Reads the part within the running transaction. */
    Uni<Content> of(Referral referral) {
        var id = referral.complaintId;
        return LodgedComplaint.<LodgedComplaint>findById(id).chain(complaint -> Person.<Person>list(
                        "complaintId = ?1 order by role", id)
                .chain(people -> Point.<Point>list("complaintId = ?1 and addedOn is null order by number", id)
                        .chain(points -> pacts.of(id).chain(pact -> setUps.current(new CouncilId(referral.councilId))
                                .map(found -> content(
                                        referral,
                                        json.valueToTree(complaint(complaint, points)),
                                        json.valueToTree(pact.channels()),
                                        json.valueToTree(council(found.setUp())),
                                        json.valueToTree(people.stream()
                                                .map(PersonPart::who)
                                                .toList())))))));
    }

    private Content content(
            Referral referral, JsonNode complaint, JsonNode contact, JsonNode council, JsonNode people) {
        var facts = json.createObjectNode()
                .put("format", FORMAT)
                .put("complaintId", referral.complaintId.toString())
                .put("referralId", referral.id.toString());
        var parts = json.createObjectNode();
        parts.set("complaint", complaint);
        parts.set("contact", contact);
        parts.set("council", council);
        parts.set("people", people);
        return new Content(Manifest.of(facts, parts), parts, referral);
    }

    private static Complaint complaint(LodgedComplaint it, List<Point> points) {
        return new Complaint(
                it.reference,
                it.receivedOn.toString(),
                it.channel,
                it.complainantKind,
                it.firstNoticeOn == null ? null : it.firstNoticeOn.toString(),
                it.advocateWanted,
                points.stream()
                        .map(point -> new Said(point.number, point.about, point.words, point.desiredOutcome))
                        .toList());
    }

    private static Council council(SetUp setUp) {
        return new Council(setUp.name(), setUp.linkOfficers());
    }

    private static Who who(Person person) {
        return new Who(
                person.role,
                person.name,
                person.dateOfBirth == null ? null : person.dateOfBirth.toString(),
                person.situation);
    }
}
