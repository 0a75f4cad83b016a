package org.heard.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What intake-service publishes on {@code heard.intake.v1}. */
public sealed interface IntakeEvent extends IntegrationEvent {

    /**
     * A complaint was lodged (R-TRI-1).
     *
     * @param reference human-friendly reference with a check character; not secret
     * @param receivedOn the day the council received it: day 0 of DL-01 and DL-10
     * @param channel how it came: text, email, letter, phone, in-person, web
     * @param complainantKind child, care-leaver, parent, carer, special-guardian, adopter, adopted-person, other (CA 1989 s26(3),
     *     (3B), (3C), s24D), or anonymous
     * @param youngPerson whether the complainant is the child or a care leaver, to whom s26A advocacy is owed
     * @param procedure statutory, corporate, conference or signposted (the router's decision)
     * @param reasons codes of the router's reasons, such as ROUTE-6
     * @param firstNoticeOn the day on which the person first had notice, as far as known (LGA 1974 s26B)
     * @param prompts codes of what a person must look at, such as prejudice-to-decide
     * @param actsFor for whom the complainant speaks: themselves, or child where an adult speaks for one (R-WHO-2, R-WHO-3)
     */
    record ComplaintLodged(
            UUID complaintId,
            String reference,
            LocalDate receivedOn,
            String channel,
            String complainantKind,
            boolean youngPerson,
            String procedure,
            List<String> reasons,
            List<Point> points,
            boolean advocateWanted,
            @MayBeAbsent LocalDate firstNoticeOn,
            @MayBeAbsent List<String> prompts,
            @MayBeAbsent String actsFor)
            implements IntakeEvent {

        /** A complaint of which it is not told for whom the complainant speaks. */
        public ComplaintLodged(
                UUID complaintId,
                String reference,
                LocalDate receivedOn,
                String channel,
                String complainantKind,
                boolean youngPerson,
                String procedure,
                List<String> reasons,
                List<Point> points,
                boolean advocateWanted,
                LocalDate firstNoticeOn,
                List<String> prompts) {
            this(
                    complaintId,
                    reference,
                    receivedOn,
                    channel,
                    complainantKind,
                    youngPerson,
                    procedure,
                    reasons,
                    points,
                    advocateWanted,
                    firstNoticeOn,
                    prompts,
                    null);
        }

        /**
         * A point of complaint without its words.
         *
         * @param about code of the function complained of, such as looked-after-care
         */
        public record Point(UUID pointId, String about) {}
    }

    /**
     * A council set itself up anew; told under a key of the council's set-up, version by version.
     *
     * @param setUpId the council's set-up; also the key of the record
     * @param version grows by one with every change
     * @param limitsFrom the first day on which a complaint may begin under these limits; what was set for later days is void
     * @param limits what the law leaves to the council, by name; what is not here is no limit there
     * @param handlingCodeFrom since when the council goes by the Ombudsman's Complaint Handling Code, where it adopted it early
     */
    record CouncilSetUp(
            UUID setUpId,
            int version,
            LocalDate limitsFrom,
            List<Limit> limits,
            @MayBeAbsent LocalDate handlingCodeFrom)
            implements IntakeEvent {

        /**
         * A limit.
         *
         * @param name such as acknowledgement
         * @param budget such as 3wd (working days) or 28d (days)
         */
        public record Limit(String name, String budget) {}

        @Override
        public UUID complaintId() {
            return null;
        }

        @Override
        public UUID subject() {
            return setUpId;
        }
    }

    /**
     * How a council's letters speak from now on; told under the key of its set-up, version by version, and once at the start for what
     * the operator's file says.
     *
     * @param setUpId the council's set-up; also the key of the record
     * @param version that of the set-up; 0 while the operator's file holds
     * @param name as people know the council
     * @param team how the complaints team calls itself
     * @param signOff the last line of a letter
     * @param howToReachUs what a person reads who wants to talk to the team
     */
    record CouncilWordingSet(UUID setUpId, int version, String name, String team, String signOff, String howToReachUs)
            implements IntakeEvent {

        @Override
        public UUID complaintId() {
            return null;
        }

        @Override
        public UUID subject() {
            return setUpId;
        }
    }

    /**
     * A child may be in danger, or somebody who works with children may have done harm (R-EX-8, ROUTE-1): people of the council are
     * asked at once, one after another, until one takes it. The complaint goes on.
     *
     * @param because codes of what was told: child-at-risk, harm-by-worker
     * @param raisedAt when it was told to us
     */
    record SafeguardingAlertRaised(UUID complaintId, UUID alertId, List<String> because, Instant raisedAt)
            implements IntakeEvent {}

    /**
     * The complainant says that another procedure is the right one: a fact on record that changes nothing by itself (R-TRI-3).
     *
     * @param challengedBy complainant, advocate or representative
     * @param wants the procedure they want; null where they name none
     */
    record RouteChallenged(
            UUID complaintId,
            UUID challengeId,
            LocalDate challengedOn,
            String challengedBy,
            @MayBeAbsent String wants) implements IntakeEvent {}

    /**
     * The council looked at the procedure again because the complainant challenged it.
     *
     * @param decision kept, or corrected
     */
    record RouteChallengeAnswered(UUID complaintId, UUID challengeId, String decision, LocalDate answeredOn)
            implements IntakeEvent {}

    /**
     * A person must look at something of the complaint, whatever stage it is at. It refuses and delays nothing.
     *
     * @param promptId what is to be looked at; the same again opens no second task
     * @param prompt code, such as needs-to-follow
     */
    record PromptRaised(UUID complaintId, UUID promptId, String prompt) implements IntakeEvent {}

    /** What a person had to look at is done. */
    record PromptSettled(UUID complaintId, String prompt) implements IntakeEvent {}

    /**
     * The person asked on their page for the next stage, whatever it is (R-S2-1, R-AFT-1).
     *
     * @param askId this wish
     * @param askedOn day 0 of the next stage
     */
    record NextStageAsked(UUID complaintId, UUID askId, LocalDate askedOn) implements IntakeEvent {}

    /**
     * The person asked on their page to stop. Nobody presses them, and they do not want an advocate first, or have one; whoever
     * says otherwise is not taken at their word here: that is a {@link ContactAsked} (R-WD-1).
     *
     * @param askId this wish
     * @param pressure what they said when asked whether anybody wants them to stop: nobody
     * @param advocate what came of the offer of an advocate: declined or has-one
     */
    record ComplaintWithdrawalAsked(UUID complaintId, UUID askId, String pressure, String advocate, LocalDate askedOn)
            implements IntakeEvent {}

    /**
     * A person must speak with the complainant, or read what they wrote. The words stay here.
     *
     * @param askId this wish
     * @param because call-wanted, message-to-read, advocate-wanted, stop-under-pressure
     */
    record ContactAsked(UUID complaintId, UUID askId, String because, LocalDate askedOn) implements IntakeEvent {}

    /**
     * Somebody who complained without a name said who they are; the day of receipt stays what it was (R-EX-9). Who they are is read
     * by reference.
     *
     * @param namingId this fact
     * @param complainantKind child, care-leaver, parent, carer, special-guardian, adopter, adopted-person or other
     * @param youngPerson whether the complainant is the child or a care leaver, to whom s26A advocacy is owed
     * @param actsFor for whom they speak: themselves, or child
     * @param procedure what the rows give now that it is known who they are
     */
    record ComplainantNamed(
            UUID complaintId,
            UUID namingId,
            String complainantKind,
            boolean youngPerson,
            String actsFor,
            String procedure,
            LocalDate namedOn)
            implements IntakeEvent {}

    /** The person changed how they may be reached; the pact itself is read by reference. */
    record ContactPactChanged(UUID complaintId, UUID changeId, LocalDate changedOn) implements IntakeEvent {}

    /**
     * The person opened a letter of the council on their page: from that day it counts as received.
     *
     * @param dutyId the duty to tell whose letter it is
     */
    record LetterOpened(UUID complaintId, UUID dutyId, LocalDate openedOn) implements IntakeEvent {}

    /**
     * The person agreed on their page to the statement of complaint that they were sent (R-S2-3).
     *
     * @param askId this answer
     * @param mark stands for the exact words they saw
     */
    record StatementAgreedTo(UUID complaintId, UUID askId, String mark, LocalDate agreedOn) implements IntakeEvent {}

    /**
     * The council wrote to the person on their page. The words stay there.
     *
     * @param about written-record, where it sent back what they had said, to be confirmed; absent for a message
     */
    record MessageWritten(
            UUID complaintId,
            UUID messageId,
            LocalDate writtenOn,
            @MayBeAbsent String about) implements IntakeEvent {}
}
