package org.heard.ombudsman.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.heard.ombudsman.casework.Complying.ComplianceDecided;
import org.heard.ombudsman.casework.Complying.ComplianceEvidenced;
import org.heard.ombudsman.casework.Complying.OrderRefused;
import org.heard.ombudsman.casework.Complying.RecommendationComesDue;
import org.heard.ombudsman.casework.Complying.RecommendationMissed;
import org.heard.ombudsman.casework.Complying.Result;

/** What becomes of recommendations (domain rules 6.7). */
final class ComplianceRules {

    private ComplianceRules() {}

    static void check(Complying step, Casework casework) {
        switch (step) {
            case ComplianceEvidenced it -> open(it.number(), casework);
            case ComplianceDecided it -> decided(it, open(it.number(), casework));
            case OrderRefused it -> open(it.number(), casework);
            case RecommendationComesDue it -> open(it.number(), casework);
            case RecommendationMissed it -> open(it.number(), casework);
        }
    }

    private static Recommended open(int number, Casework casework) {
        Refusal.NO_DECISION_YET.when(casework.decision().isEmpty());
        var found = casework.recommendations().stream()
                .filter(it -> it.number() == number)
                .findFirst()
                .orElseThrow(Refusal.UNKNOWN_RECOMMENDATION::refused);
        Refusal.RECOMMENDATION_SETTLED.when(found.settled().isPresent());
        return found;
    }

    private static void decided(ComplianceDecided step, Recommended recommendation) {
        if (step.result() == Result.NOT_COMPLIED) {
            Refusal.NOT_YET_DUE.when(!step.on().isAfter(recommendation.what().dueOn()));
            return;
        }
        Refusal.NO_EVIDENCE.when(recommendation.evidence().isEmpty());
        Refusal.RESULT_DOES_NOT_FIT.when((step.result() == Result.COMPLIED) != recommendation.isShownInTime());
    }

    /** What comes due is announced once; what was not shown to be done by its last day is missed, once and for ever. */
    static List<CaseFact> fallDue(Casework casework, LocalDate today, DueDays days) {
        var facts = new ArrayList<CaseFact>();
        for (var it : casework.recommendations()) {
            var dueOn = it.what().dueOn();
            if (!waits(it)) {
                continue;
            }
            if (dueOn.isBefore(today)) {
                facts.add(new RecommendationMissed(it.number(), dueOn, dueOn.plusDays(1)));
            } else if (it.announced().isEmpty() && !announceOn(it, days).isAfter(today)) {
                facts.add(new RecommendationComesDue(it.number(), dueOn, today));
            }
        }
        return facts;
    }

    static Stream<LocalDate> due(Casework casework, DueDays days) {
        return casework.recommendations().stream()
                .filter(ComplianceRules::waits)
                .map(it -> it.announced().isPresent() ? it.what().dueOn().plusDays(1) : announceOn(it, days));
    }

    private static boolean waits(Recommended it) {
        return it.settled().isEmpty() && it.missed().isEmpty() && !it.isShownInTime();
    }

    private static LocalDate announceOn(Recommended it, DueDays days) {
        return it.what().dueOn().minusDays(days.announceDaysBefore());
    }
}
