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
import org.heard.intake.need.SupportNeed;
import org.heard.intake.person.Person;
import org.heard.kit.council.CouncilId;
import org.heard.kit.digest.Manifest;

/**
 * The person part of a referral: the people, how to reach the one who complains, what they said, what was agreed about how to deal
 * with them, the clean files of evidence, and who speaks with the Ombudsman for the council. It is as it is now, since a
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
     * @param parts {@code complaint}, {@code contact}, {@code council}, {@code evidence}, {@code needs} and {@code people}
     */
    record Content(Manifest manifest, ObjectNode parts, Attachments attachments, Referral referral) {

        JsonNode json(ObjectMapper json) {
            var answer = json.createObjectNode();
            answer.set("manifest", manifest.json());
            answer.set("person", parts);
            return answer;
        }
    }

    private record Who(String role, String name, String dateOfBirth, String situation) {}

    private record Said(int number, String about, String words, String desiredOutcome) {}

    private record Complaint(
            String reference,
            String receivedOn,
            String channel,
            String complainantKind,
            String firstNoticeOn,
            boolean advocateWanted,
            List<Said> points) {}

    /** What was agreed about how to deal with somebody. */
    private record Need(String kind, String words, String agreedOn, String reviewOn) {}

    /**
     * The council.
     *
     * @param linkOfficers who speaks with the Ombudsman for it
     */
    private record TheCouncil(
            String code, String name, String team, String howToReachUs, List<SetUp.Contact> linkOfficers) {}

    /** Reads the part within the running transaction. */
    Uni<Content> of(Referral referral) {
        var id = referral.complaintId;
        var parts = json.createObjectNode();
        return LodgedComplaint.<LodgedComplaint>findById(id)
                .chain(complaint -> Point.<Point>list("complaintId = ?1 order by number", id)
                        .invoke(points -> parts.set("complaint", json.valueToTree(complaint(complaint, points))))
                        .chain(points -> Attachments.of(id, points, json)))
                .call(evidence -> rest(referral, parts).invoke(() -> parts.set("evidence", evidence.described())))
                .map(evidence -> new Content(Manifest.of(facts(referral), parts), parts, evidence, referral));
    }

    private Uni<Void> rest(Referral referral, ObjectNode parts) {
        var id = referral.complaintId;
        var council = new CouncilId(referral.councilId);
        return Person.<Person>list("complaintId = ?1 order by role", id)
                .invoke(people -> parts.set(
                        "people",
                        json.valueToTree(people.stream().map(PersonPart::who).toList())))
                .chain(() -> pacts.of(id))
                .invoke(pact -> parts.set("contact", json.valueToTree(pact.channels())))
                .chain(() ->
                        SupportNeed.<SupportNeed>list("complaintId = ?1 and endedOn is null order by agreedOn, id", id))
                .invoke(needs -> parts.set(
                        "needs",
                        json.valueToTree(needs.stream().map(PersonPart::need).toList())))
                .chain(() -> setUps.current(council))
                .invoke(now -> parts.set("council", json.valueToTree(council(council, now.setUp()))))
                .replaceWithVoid();
    }

    private ObjectNode facts(Referral referral) {
        return json.createObjectNode()
                .put("format", FORMAT)
                .put("complaintId", referral.complaintId.toString())
                .put("referralId", referral.id.toString());
    }

    private static TheCouncil council(CouncilId council, SetUp setUp) {
        return new TheCouncil(
                council.value(),
                setUp.name(),
                setUp.wording().team(),
                setUp.wording().howToReachUs(),
                setUp.linkOfficers());
    }

    private static Need need(SupportNeed it) {
        return new Need(it.kind, it.words, it.agreedOn.toString(), it.reviewOn == null ? null : it.reviewOn.toString());
    }

    /** The words of a point that was added later are in the case part. */
    private static Complaint complaint(LodgedComplaint it, List<Point> points) {
        return new Complaint(
                it.reference,
                it.receivedOn.toString(),
                it.channel,
                it.complainantKind,
                it.firstNoticeOn == null ? null : it.firstNoticeOn.toString(),
                it.advocateWanted,
                points.stream()
                        .filter(point -> point.addedOn == null)
                        .map(point -> new Said(point.number, point.about, point.words, point.desiredOutcome))
                        .toList());
    }

    private static Who who(Person person) {
        return new Who(
                person.role,
                person.name,
                person.dateOfBirth == null ? null : person.dateOfBirth.toString(),
                person.situation);
    }
}
