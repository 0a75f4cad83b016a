package org.heard.kit.council;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Leaves a row for every read of personal data: who, of which subject, what, and for which purpose. */
@ApplicationScoped
public class ReadAudit {

    private static final String RECORD = "insert into read_audit (council_id, subject, client, reader, what, purpose)"
            + " select :council, subject::uuid, :client, :reader, :what, :purpose"
            + " from unnest(string_to_array(:subjects, ',')) as subject";

    private final CurrentVertxRequest request;

    ReadAudit(CurrentVertxRequest request) {
        this.request = request;
    }

    /**
     * Records a read within the running transaction, so that a read that cannot be recorded does not happen.
     *
     * @param what code of what was read, such as {@code contact-pact}
     * @throws org.heard.kit.problem.Problem {@code invalid-value} when the request names a purpose that there is not
     */
    public Uni<Void> record(CouncilId council, UUID subject, Caller caller, String what) {
        return record(council, List.of(subject), caller, what);
    }

    /** The same of a list: a row for each whom it tells of. */
    public Uni<Void> record(CouncilId council, Collection<UUID> subjects, Caller caller, String what) {
        var purpose = Purpose.of(said(), caller);
        return subjects.isEmpty()
                ? Uni.createFrom().voidItem()
                : insert(council, subjects, caller.client(), caller.subject(), what, purpose);
    }

    /**
     * Records that somebody read what is their own, on a page of ours that knows them without a token.
     *
     * @param client whose page it is, such as {@code site}
     */
    public Uni<Void> recordOwn(CouncilId council, UUID subject, String client, String what) {
        return insert(council, List.of(subject), client, client, what, Purpose.OWN);
    }

    /**
     * Records that somebody read what its own person shares with them, on a page of ours.
     *
     * @param share id of what they opened it with: all that is known of them
     */
    public Uni<Void> recordShared(CouncilId council, UUID subject, String client, UUID share, String what) {
        return insert(council, List.of(subject), client, share.toString(), what, Purpose.SHARED);
    }

    private static Uni<Void> insert(
            CouncilId council, Collection<UUID> subjects, String client, String reader, String what, Purpose purpose) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(RECORD)
                        .setParameter("council", council.value())
                        .setParameter(
                                "subjects",
                                String.join(
                                        ",",
                                        subjects.stream().map(UUID::toString).toList()))
                        .setParameter("client", client)
                        .setParameter("reader", reader)
                        .setParameter("what", what)
                        .setParameter("purpose", purpose.toString())
                        .executeUpdate())
                .replaceWithVoid();
    }

    private String said() {
        var current = request.getCurrent();
        return current == null ? null : current.request().getHeader(Purpose.HEADER);
    }
}
