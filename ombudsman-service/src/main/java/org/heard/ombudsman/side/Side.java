package org.heard.ombudsman.side;

import java.util.UUID;
import org.heard.kit.council.Caller;
import org.heard.kit.problem.Problem;
import org.heard.ombudsman.casework.CaseFact;
import org.heard.ombudsman.casework.CaseFact.CameBack;
import org.heard.ombudsman.casework.CaseFact.CaseClosed;
import org.heard.ombudsman.casework.CaseFact.ReturnedPremature;
import org.heard.ombudsman.casework.CaseFact.StageBegan;
import org.heard.ombudsman.casework.Casework;
import org.heard.ombudsman.casework.Deciding.CommentTaken;
import org.heard.ombudsman.casework.Deciding.DecisionMade;
import org.heard.ombudsman.casework.Deciding.DraftIssued;
import org.heard.ombudsman.casework.Deciding.ReviewAsked;
import org.heard.ombudsman.casework.Deciding.ReviewDecided;
import org.heard.ombudsman.casework.Investigating.EnquiryAnswered;
import org.heard.ombudsman.casework.Investigating.EnquiryMade;
import org.heard.ombudsman.casework.Investigating.EnquiryWithdrawn;

/** A side of the complaint. */
enum Side {
    COUNCIL("council"),
    COMPLAINANT("complainant");

    /** Our own service that asks for the one whose complaint it is: their page. */
    private static final String PAGE = "status:read";

    private final String code;

    Side(String code) {
        this.code = code;
    }

    /**
     * The side for which somebody asks: their council's, or, as the young person's page, the complainant's.
     *
     * @param role that a council's own staff need
     * @throws Problem {@code not-allowed} when they speak for neither
     */
    static Side of(Caller caller, String role) {
        var side = caller.speaksForCouncil() ? COUNCIL : COMPLAINANT;
        if (!caller.hasRole(side == COUNCIL ? role : PAGE)) {
            throw new Problem(403, "not-allowed", "Your role does not allow this.");
        }
        return side;
    }

    /** Whose words they are on record: the staff's own name, or that it was the one who complained. */
    String by(Caller caller) {
        return this == COUNCIL ? caller.user() : code;
    }

    /** How many facts this side sees; a note of the Ombudsman's own is none of them. */
    long version(Casework casework) {
        return casework.facts().stream().filter(fact -> isSeen(fact, casework)).count();
    }

    private boolean isSeen(CaseFact fact, Casework casework) {
        return switch (fact) {
            case EnquiryMade it -> it.to().equals(code);
            case EnquiryAnswered it -> isAsked(it.enquiry(), casework);
            case EnquiryWithdrawn it -> isAsked(it.enquiry(), casework);
            case CommentTaken it -> it.from().equals(code);
            case StageBegan _,
                    ReturnedPremature _,
                    CameBack _,
                    CaseClosed _,
                    DraftIssued _,
                    DecisionMade _,
                    ReviewAsked _,
                    ReviewDecided _ -> true;
            case CaseFact _ -> false;
        };
    }

    /** Whether this side is asked it, of the complaint that the case is about now. */
    boolean isAsked(UUID enquiry, Casework casework) {
        return casework.ofThisComplaint()
                .enquiry(enquiry)
                .filter(it -> it.to().equals(code))
                .isPresent();
    }

    @Override
    public String toString() {
        return code;
    }
}
