package org.heard.ombudsman.casework;

import java.util.List;
import java.util.stream.Stream;
import org.heard.ombudsman.casework.CaseFact.ApproachCompleted;
import org.heard.ombudsman.casework.CaseFact.ApproachTaken;
import org.heard.ombudsman.casework.CaseFact.ComplaintNamed;
import org.heard.ombudsman.casework.CaseFact.HelpGiven;

/** What an approach still needs before it is assessed. */
final class Missing {

    static final String COMPLAINT = "complaint";
    static final String CONSENT = "consent";
    private static final String IN_WRITING = "in-writing";

    private Missing() {}

    static List<String> of(Casework casework) {
        return casework.last(ApproachTaken.class)
                .map(approach -> Stream.of(COMPLAINT, IN_WRITING, CONSENT)
                        .filter(part -> isNeeded(part, approach, casework))
                        .toList())
                .orElse(List.of());
    }

    private static boolean isNeeded(String part, ApproachTaken approach, Casework casework) {
        if (casework.all(ApproachCompleted.class).anyMatch(it -> it.part().equals(part))) {
            return false;
        }
        return switch (part) {
            case COMPLAINT ->
                Boolean.TRUE.equals(approach.withoutComplaint())
                        && casework.all(ComplaintNamed.class).findAny().isEmpty();
            case CONSENT -> approach.from().equals("councillor") && approach.consentOn() == null;
            default ->
                approach.inWritingOn() == null
                        && casework.all(HelpGiven.class)
                                .noneMatch(it -> it.kind().equals("complaint-written"));
        };
    }
}
