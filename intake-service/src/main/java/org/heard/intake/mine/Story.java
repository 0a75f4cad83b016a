package org.heard.intake.mine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The page of a complaint's own person.
 *
 * @param next keys and days of what happens next
 * @param past newest first
 * @param mayGoOnTo the step that is open to them now, or null
 * @param mayAgree whether the statement of their complaint waits for their word
 * @param over whether it has ended
 * @param atOmbudsman whether it went to the Ombudsman
 * @param ombudsmanWaits whether the last thing that the Ombudsman did is for them to read
 */
record Story(
        String reference,
        LocalDate receivedOn,
        String stage,
        List<Line> next,
        List<Entry> past,
        List<Status.Action> actions,
        String mayGoOnTo,
        boolean mayAsk,
        boolean mayAgree,
        boolean over,
        boolean atOmbudsman,
        boolean ombudsmanWaits) {

    /** Key of the stage. */
    public String stageKey() {
        return "stage." + stage;
    }

    /** Limits that a young person is told of by name; of the others they get the rule's own sentence. */
    private static final Set<String> NAMED = Set.of("DL-10", "DL-21", "DL-22", "DL-30", "DL-33", "DL-36", "DL-37");

    /** Limits for what the council owes in writing along the way: no news for the person. */
    private static final Set<String> LEFT_OUT =
            Set.of("DL-01", "DL-02", "DL-11", "DL-12", "DL-20", "DL-31", "DL-32", "DL-34", "DL-35", "DL-40", "DL-41");

    private static final String OMBUDSMAN_STEP = "OmbudsmanStepNoted";

    /** Steps of the Ombudsman's that bring something to read. */
    private static final Set<String> TO_READ = Set.of("enquiry-made", "draft-issued", "decision-made");

    /** Facts there are words for. */
    static final Set<String> TOLD = Set.of(
            "ComplaintAccepted",
            "ComplaintAcknowledged",
            "StageAcknowledged",
            "ResponseTimeExtended",
            "AnswerTimeExtended",
            "InvestigatorAppointed",
            "IndependentPersonAppointed",
            "AdvocateSought",
            "AdvocateFound",
            "PanelPostponed",
            "PanelDateTold",
            "PanelHeld",
            "PanelArranged",
            "OmbudsmanOrderTaken",
            "OmbudsmanStepNoted",
            "ProcedureCorrected",
            "ComplaintWithdrawn",
            "ComplaintClosed",
            "ComplaintReinstated",
            "ReferredToOmbudsman",
            "StageEscalated",
            "DeadlineMissed",
            "AskRefused",
            "StageOneAnswered",
            "StageOneResolved",
            "StageTwoAnswered",
            "ConferenceAnswered",
            "ConferencePanelAnswered",
            "AdjudicationIssued",
            "FinalResponseIssued",
            "PanelReportSent",
            "DelayTold",
            "LatenessExplained",
            "StatementSent",
            "StatementAgreed",
            "ComplaintRejected",
            "ConsiderationRefused",
            "ActionAgreed",
            "ActionPromised",
            "ActionEvidenced");

    /**
     * A line of what happens next.
     *
     * @param key of a text with a day, or null: then the sentence says it
     */
    record Line(String key, LocalDate day, String sentence) {}

    /** @param key of what happened, without words of anybody's own */
    record Entry(String key, LocalDate on, String words) {}

    /** Until procedure-service has taken it on, or while it cannot be reached: what we know ourselves. */
    static Story lodged(String reference, LocalDate receivedOn) {
        return told(reference, receivedOn, "next.soon");
    }

    /** No procedure of the council answers it: nothing runs here that could be followed. */
    static Story elsewhere(String reference, LocalDate receivedOn) {
        return told(reference, receivedOn, "next.elsewhere");
    }

    private static Story told(String reference, LocalDate receivedOn, String next) {
        return new Story(
                reference,
                receivedOn,
                null,
                List.of(new Line(next, null, null)),
                List.of(new Entry("fact.ComplaintAccepted", receivedOn, null)),
                List.of(),
                null,
                false,
                false,
                false,
                false,
                false);
    }

    static Story of(String reference, Status status) {
        var past = new ArrayList<Entry>();
        status.happened().stream()
                .filter(it -> TOLD.contains(it.fact()))
                .filter(it -> !it.fact().equals("DeadlineMissed") || isNews(it.detail()))
                .forEach(it -> past.addFirst(new Entry("fact." + key(it), it.on(), it.words())));
        return new Story(
                reference,
                status.receivedOn(),
                status.stage(),
                next(status),
                past,
                status.actions() == null ? List.of() : status.actions(),
                status.mayGoOnTo(),
                status.mayAskForNextStage(),
                status.mayAgreeToStatement(),
                status.isOver(),
                status.happened().stream().anyMatch(Story::isOmbudsmans),
                status.happened().stream()
                        .filter(it -> it.fact().equals(OMBUDSMAN_STEP))
                        .reduce((_, later) -> later)
                        .filter(it -> TO_READ.contains(it.detail()))
                        .isPresent());
    }

    private static boolean isOmbudsmans(Status.Happened it) {
        return it.fact().equals("ReferredToOmbudsman") || it.fact().equals(OMBUDSMAN_STEP);
    }

    private static String key(Status.Happened it) {
        return Set.of("StageEscalated", OMBUDSMAN_STEP).contains(it.fact()) ? it.fact() + "." + it.detail() : it.fact();
    }

    private static boolean isNews(String rule) {
        return rule == null || !LEFT_OUT.contains(rule);
    }

    private static List<Line> next(Status status) {
        if (status.isOver()) {
            return List.of(new Line("next.over", null, null));
        }
        var lines = new ArrayList<Line>();
        var told = new ArrayList<String>();
        for (var limit : status.limits()) {
            if (!isNews(limit.rule()) || told.contains(limit.rule()) || limit.dueOn() == null) {
                continue;
            }
            told.add(limit.rule());
            lines.add(
                    NAMED.contains(limit.rule())
                            ? new Line("limit." + limit.rule() + "." + limit.state(), limit.dueOn(), null)
                            : new Line(null, limit.dueOn(), limit.inPlainWords()));
        }
        if (lines.isEmpty()) {
            lines.add(new Line("next.soon", null, null));
        }
        return lines;
    }
}
