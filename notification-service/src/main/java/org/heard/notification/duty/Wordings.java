package org.heard.notification.duty;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.heard.kit.council.CouncilId;
import org.heard.notification.notice.Letters.Wording;

/** How each council's letters speak: how to reach its team, and how a letter ends. */
@ApplicationScoped
public class Wordings {

    /**
     * Keeps what a council set, in its transaction and scope; an older version changes nothing.
     *
     * @param version of the council's set-up; 0 while the operator's file holds
     */
    public Uni<Void> learn(CouncilId council, int version, Wording wording) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "insert into council_wording (council_id, version, name, team, sign_off, how_to_reach_us)"
                                        + " values (:council, :version, :name, :team, :signOff, :reached)"
                                        + " on conflict (council_id) do update set version = excluded.version,"
                                        + " name = excluded.name, team = excluded.team, sign_off = excluded.sign_off,"
                                        + " how_to_reach_us = excluded.how_to_reach_us"
                                        + " where council_wording.version <= excluded.version")
                        .setParameter("council", council.value())
                        .setParameter("version", version)
                        .setParameter("name", wording.name())
                        .setParameter("team", wording.team())
                        .setParameter("signOff", wording.signOff())
                        .setParameter("reached", wording.howToReachUs())
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** What holds now, within the running transaction and scope of the council; empty until we were told. */
    Uni<Optional<Wording>> current() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select name, team, sign_off, how_to_reach_us from council_wording", Object[].class)
                        .getSingleResultOrNull())
                .map(row -> Optional.ofNullable(row)
                        .map(told ->
                                new Wording((String) told[0], (String) told[1], (String) told[2], (String) told[3])));
    }
}
