package org.heard.ombudsman.queue;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.mutiny.sqlclient.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.heard.ombudsman.cases.CaseReference;
import org.heard.ombudsman.cases.ReferralCase;
import org.heard.ombudsman.casework.Casework;
import org.heard.ombudsman.gathering.NeededPart;

/**
 * A case as the queue shows it.
 *
 * @param issuedBy who gave the reference: never the real Ombudsman
 * @param complaintId absent while an approach names none
 * @param state {@code pending} while something is missing, {@code not-found} when nobody has the complaint that an approach
 *     names, {@code case-part-differs} when what procedure-service has is not
 *     what the referral announced, else {@code complete}
 * @param missing parts that are not held, such as {@code person-part}, and what an approach still needs, such as {@code consent}
 * @param status where the casework stands: {@code intake}, {@code assessment}, {@code investigation}, {@code draft},
 *     {@code decided}, {@code closed} or {@code returned}
 * @param outcome how it ended, where it did
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QueuedCase(
        UUID id,
        String reference,
        String issuedBy,
        String councilId,
        UUID complaintId,
        UUID referralId,
        String ground,
        String because,
        String stage,
        boolean youngPerson,
        LocalDate referredOn,
        LocalDate receivedOn,
        LocalDate firstNoticeOn,
        String state,
        List<String> missing,
        String status,
        String outcome,
        String team,
        String caseworker) {

    /** A case with its parts; how far the work on it is comes {@link #with with} its casework. */
    public static QueuedCase of(ReferralCase found, List<NeededPart> parts) {
        var missing = parts.stream()
                .filter(part -> !part.isHeld())
                .map(part -> part.part)
                .toList();
        return new QueuedCase(
                found.id,
                found.reference,
                CaseReference.ISSUED_BY,
                found.councilId,
                found.complaintId,
                found.referralId,
                found.ground,
                found.because,
                found.stage,
                found.youngPerson,
                found.referredOn,
                found.receivedOn,
                found.firstNoticeOn,
                state(
                        missing,
                        parts.stream().anyMatch(NeededPart::differs),
                        !found.wasAnnounced() && parts.stream().allMatch(NeededPart::isNotFound)),
                missing,
                null,
                null,
                null,
                null);
    }

    /** The same with where its casework stands. */
    public QueuedCase with(Casework casework) {
        return new QueuedCase(
                id,
                reference,
                issuedBy,
                councilId,
                complaintId,
                referralId,
                ground,
                because,
                stage,
                youngPerson,
                referredOn,
                receivedOn,
                firstNoticeOn,
                state.equals("complete") && !casework.missing().isEmpty() ? "pending" : state,
                Stream.concat(missing.stream(), casework.missing().stream()).toList(),
                casework.status().toString(),
                casework.outcome().map(Object::toString).orElse(null),
                casework.assigned().map(it -> it.team()).orElse(null),
                casework.assigned().map(it -> it.caseworker()).orElse(null));
    }

    /** A row of the queue's query. */
    static QueuedCase of(Row row) {
        var missing = List.of(row.getArrayOfStrings("missing"));
        return new QueuedCase(
                row.getUUID("id"),
                row.getString("reference"),
                CaseReference.ISSUED_BY,
                row.getString("council_id"),
                row.getUUID("complaint_id"),
                row.getUUID("referral_id"),
                row.getString("ground"),
                row.getString("because"),
                row.getString("stage"),
                row.getBoolean("young_person"),
                row.getLocalDate("referred_on"),
                row.getLocalDate("received_on"),
                row.getLocalDate("first_notice_on"),
                state(missing, row.getBoolean("differs"), row.getBoolean("not_found")),
                missing,
                row.getString("status") == null ? "intake" : row.getString("status"),
                row.getString("outcome"),
                row.getString("team"),
                row.getString("caseworker"));
    }

    private static String state(List<String> missing, boolean somethingDiffers, boolean isNotFound) {
        if (somethingDiffers) {
            return "case-part-differs";
        }
        if (isNotFound) {
            return "not-found";
        }
        return missing.isEmpty() ? "complete" : "pending";
    }
}
