package org.heard.intake.mine;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.heard.intake.mine.OmbudsmanCases.Case;
import org.heard.intake.site.Session;
import org.jboss.logging.Logger;

/** Fetches what the Ombudsman asks and writes, and hands on what its person says to it. Nothing of it is kept here. */
@ApplicationScoped
class OmbudsmanSide {

    private static final Logger LOG = Logger.getLogger(OmbudsmanSide.class);
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int STALE = 412;

    private final OmbudsmanApi ombudsman;

    OmbudsmanSide(@RestClient OmbudsmanApi ombudsman) {
        this.ombudsman = ombudsman;
    }

    /** Empty when it cannot be had just now. */
    Uni<Optional<OmbudsmanCases>> of(Session session) {
        return ombudsman
                .cases(session.complaint())
                .map(Optional::of)
                .onFailure()
                .recoverWithItem(failure -> {
                    if (status(failure) == NOT_FOUND) {
                        return Optional.of(OmbudsmanCases.none());
                    }
                    LOG.warnf(
                            "the Ombudsman's side cannot be read: %s",
                            failure.getClass().getName());
                    return Optional.empty();
                });
    }

    /** What became of what they said. */
    enum Taken {
        /** The Ombudsman has it. */
        YES,
        /** It is too late for it, or said already: the page shows how it stands. */
        NO_LONGER,
        /** It cannot be handed on just now. */
        NOT_NOW
    }

    /** What they say is taken once, however often it is sent. */
    Uni<Taken> say(Session session, Case of, Saying said) {
        var what = of.id() + "/" + said.about(of) + "/" + said.words();
        var key = UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8)).toString();
        return said.send(ombudsman, session.complaint(), of, key)
                .replaceWith(Taken.YES)
                .onFailure()
                .recoverWithItem(failure -> {
                    LOG.warnf(
                            "what was said to the Ombudsman was not taken: %s",
                            failure.getClass().getName());
                    return switch (status(failure)) {
                        case NOT_FOUND, CONFLICT, STALE -> Taken.NO_LONGER;
                        default -> Taken.NOT_NOW;
                    };
                });
    }

    private static int status(Throwable failure) {
        return failure instanceof WebApplicationException answer
                ? answer.getResponse().getStatus()
                : 0;
    }
}
