package org.heard.procedure.complaint.term;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Somebody who may be appointed, as the register of investigators and panel members speaks of them at the moment.
 *
 * @param person id in the register
 * @param user the name they sign in with, or null
 * @param roles what they serve as; empty for somebody who does not stand in the register
 * @param checksValidUntil last day on which their checks hold, or null where none are on record
 * @param ties what ties them to councils and their staff
 * @param ids every id under which the same person stands in the register, this one among them
 */
public record Candidate(
        String person, String user, Set<Role> roles, LocalDate checksValidUntil, List<Tie> ties, Set<String> ids) {

    public Candidate {
        roles = Set.copyOf(roles);
        ties = List.copyOf(ties);
        ids = Stream.concat(Stream.of(person), ids.stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** Somebody who stands in the register once. */
    public Candidate(String person, String user, Set<Role> roles, LocalDate checksValidUntil, List<Tie> ties) {
        this(person, user, roles, checksValidUntil, ties, Set.of());
    }

    /**
     * One tie.
     *
     * @param council GSS code
     * @param staff with whom, for a line of management; else null
     */
    public record Tie(TieKind kind, String council, String staff) {}

    /** Somebody who does not stand in the register. */
    public static Candidate unknown(String person) {
        return new Candidate(person, null, Set.of(), null, List.of());
    }

    /** Whether a member of staff, named by user name or by an id in the register, is this person. */
    public boolean is(String staff) {
        return ids.contains(staff) || staff.equals(user);
    }
}
