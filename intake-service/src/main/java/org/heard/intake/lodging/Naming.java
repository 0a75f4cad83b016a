package org.heard.intake.lodging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.heard.intake.alike.Alike;
import org.heard.intake.complaint.Changes.Changing;
import org.heard.intake.complaint.LodgedComplaint;
import org.heard.intake.complaint.Point;
import org.heard.intake.contact.ContactPacts;
import org.heard.intake.contact.PactInput;
import org.heard.intake.outbound.ToIntakeTopic;
import org.heard.intake.person.Person;
import org.heard.intake.routing.ActsFor;
import org.heard.intake.routing.Complainant;
import org.heard.intake.routing.ComplainantKind;
import org.heard.kit.problem.Refused;

/**
 * Somebody who gave no name says who they are (R-EX-9). The day of receipt stays; the routing table is asked again, and
 * procedure-service takes the complaint into the procedure that is theirs. All within the running transaction.
 */
@ApplicationScoped
public class Naming {

    private static final String ANONYMOUS = ComplainantKind.ANONYMOUS.toString();

    private final ContactPacts pacts;
    private final RoutedAgain routed;
    private final Alike alike;
    private final ToIntakeTopic topic;

    Naming(ContactPacts pacts, RoutedAgain routed, Alike alike, ToIntakeTopic topic) {
        this.pacts = pacts;
        this.routed = routed;
        this.alike = alike;
        this.topic = topic;
    }

    /** Whether nobody knows who complains. */
    public static boolean isNameless(LodgedComplaint complaint) {
        return complaint.complainantKind.equals(ANONYMOUS);
    }

    /**
     * Puts it on record.
     *
     * @param said with days that have come, and a kind that is somebody
     * @return the id of this fact
     * @throws Refused {@code complainant-already-known}, {@code date-before-what-it-follows}
     */
    public Uni<UUID> name(Changing changing, Said said) {
        var complaint = changing.complaint();
        if (!isNameless(complaint)) {
            throw new Refused(
                    "complainant-already-known", "It is known who complains; only who gave no name says it later.");
        }
        if (said.namedOn().isBefore(complaint.receivedOn)) {
            throw new Refused(
                    "date-before-what-it-follows", "This cannot have happened before the step that it follows.");
        }
        var who = said.who();
        var fact = UUID.randomUUID();
        complaint.complainantKind = who.kind().toString();
        complaint.actsFor = who.actsFor().toString();
        complaint.namedOn = said.namedOn();
        complaint.namedBy = changing.by();
        return people(complaint, said)
                .chain(() -> Point.<Point>list("complaintId = ?1 order by number", complaint.id))
                .map(points -> routed.of(complaint, points))
                .chain(route -> topic.complainantNamed(changing.council(), fact, complaint, who, route.procedure()))
                .chain(() -> reachedBy(changing, said))
                .chain(() -> topic.promptSettled(changing.council(), complaint.id, Prompt.ANONYMOUS.toString()))
                .chain(() -> prompts(changing, who))
                .chain(() -> alike.lookFor(changing.council(), complaint.id))
                .replaceWith(fact);
    }

    /**
     * What they say of themselves.
     *
     * @param child left out where they are the child, or do not say
     * @param contactPact left out where nothing changes about how they may be reached
     */
    public record Said(
            LocalDate namedOn, Lodgement.Complainant complainant, Lodgement.Child child, PactInput contactPact) {

        Complainant who() {
            return new Complainant(
                    complainant.kind(), complainant.actsFor() == null ? ActsFor.THEMSELVES : complainant.actsFor());
        }
    }

    private static Uni<Void> people(LodgedComplaint complaint, Said said) {
        return person(complaint, "complainant")
                .invoke(person -> {
                    person.name = said.complainant().name();
                    person.dateOfBirth = said.complainant().dateOfBirth();
                    person.mayUseName = said.complainant().mayUseName();
                })
                .chain(person -> person.<Person>persistAndFlush())
                .chain(() -> said.child() == null
                        ? Uni.createFrom().voidItem()
                        : person(complaint, "child")
                                .invoke(child -> {
                                    child.name = said.child().name();
                                    child.dateOfBirth = said.child().dateOfBirth();
                                    child.situation = said.child().situation();
                                })
                                .chain(child -> child.<Person>persistAndFlush())
                                .replaceWithVoid());
    }

    private static Uni<Person> person(LodgedComplaint complaint, String role) {
        return Person.<Person>find("complaintId = ?1 and role = ?2", complaint.id, role)
                .<Person>firstResult()
                .onItem()
                .ifNull()
                .continueWith(() -> {
                    var person = new Person();
                    person.id = UUID.randomUUID();
                    person.complaintId = complaint.id;
                    person.councilId = complaint.councilId;
                    person.role = role;
                    return person;
                });
    }

    private Uni<Void> reachedBy(Changing changing, Said said) {
        var complaint = changing.complaint().id;
        return said.contactPact() == null
                ? Uni.createFrom().voidItem()
                : pacts.replace(complaint, changing.council(), said.contactPact(), said.namedOn())
                        .chain(() -> topic.contactPactChanged(changing.council(), complaint, said.namedOn()));
    }

    /** What a person must look at because of who it is, as at lodging. */
    private Uni<Void> prompts(Changing changing, Complainant who) {
        var complaint = changing.complaint().id;
        var interest = who.kind() == ComplainantKind.OTHER && !who.isListed();
        var needed = Stream.of(
                        interest ? Prompt.INTEREST : null,
                        who.isRepresentative() ? Prompt.REPRESENTATIVE : null,
                        who.speaksForChild() ? Prompt.CHILDS_WISH : null)
                .filter(prompt -> prompt != null)
                .toList();
        return all(changing, complaint, needed);
    }

    private Uni<Void> all(Changing changing, UUID complaint, List<Prompt> needed) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (var prompt : needed) {
            all = all.chain(() -> topic.promptRaised(changing.council(), complaint, complaint, prompt.toString()));
        }
        return all;
    }
}
