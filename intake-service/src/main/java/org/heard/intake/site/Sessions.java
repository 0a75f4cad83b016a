package org.heard.intake.site;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Keeps sessions on the server, by real time. The cookie is all that opens one, and the only cookie there is. */
@ApplicationScoped
public class Sessions {

    private static final String PURPOSE = "session";

    private final Pool system;
    private final SiteConfig config;
    private final ObjectMapper json;

    Sessions(@ReactiveDataSource("system") Pool system, SiteConfig config, ObjectMapper json) {
        this.system = system;
        this.config = config;
        this.json = json;
    }

    /** There is no session, or it is over. */
    public static final class Over extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Over() {
            super("no session", null, false, false);
        }
    }

    /** A new session; it is kept once it is saved. */
    public Session begin(String language, String council) {
        var content = new Session.Content();
        content.language = language;
        content.council = council;
        content.formToken = Secret.token().value();
        return new Session(Secret.token(), content);
    }

    /** The session of a request, which stays awake by it; fails with {@link Over} when there is none. */
    public Uni<Session> of(HttpHeaders request) {
        return find(request).map(found -> found.orElseThrow(Over::new));
    }

    /** The session of a request, if there is one. */
    public Uni<Optional<Session>> find(HttpHeaders request) {
        var given = request.getCookies().get(cookieName());
        if (given == null || given.getValue().isBlank()) {
            return Uni.createFrom().item(Optional.empty());
        }
        var cookie = new Secret(given.getValue());
        return system.preparedQuery("update site_session set asked_at = now()"
                        + " where id = $1 and asked_at > now() - make_interval(secs => $2) returning sealed")
                .execute(Tuple.of(cookie.digest(), (double) config.idleFor().toSeconds()))
                .map(rows -> {
                    var row = rows.iterator();
                    return row.hasNext() ? Optional.of(open(cookie, row.next().getBuffer(0))) : Optional.empty();
                });
    }

    /** Keeps what the session remembers. */
    public Uni<Session> save(Session session) {
        var sealed = Buffer.buffer(session.cookie.seal(write(session.content()), PURPOSE))
                .getDelegate();
        return system.preparedQuery("insert into site_session (id, sealed, asked_at) values ($1, $2, now())"
                        + " on conflict (id) do update set sealed = excluded.sealed, asked_at = excluded.asked_at")
                .execute(Tuple.of(session.cookie.digest(), sealed))
                .replaceWith(session);
    }

    /** Ends the session of a request, if there is one. */
    public Uni<Void> end(HttpHeaders request) {
        var given = request.getCookies().get(cookieName());
        return given == null
                ? Uni.createFrom().voidItem()
                : system.preparedQuery("delete from site_session where id = $1")
                        .execute(Tuple.of(new Secret(given.getValue()).digest()))
                        .replaceWithVoid();
    }

    /** The cookie that opens the session. */
    public NewCookie cookie(Session session) {
        return cookie(session.cookie.value(), NewCookie.DEFAULT_MAX_AGE);
    }

    /** Takes the cookie away. */
    public NewCookie noCookie() {
        return cookie("", 0);
    }

    @Scheduled(every = "${heard.site.tidy-interval:10m}", identity = "ended-sessions")
    Uni<Void> tidy() {
        return system.preparedQuery("delete from site_session where asked_at < now() - make_interval(secs => $1)")
                .execute(Tuple.of((double) config.idleFor().toSeconds()))
                .replaceWithVoid();
    }

    private NewCookie cookie(String value, int maxAge) {
        return new NewCookie.Builder(cookieName())
                .value(value)
                .path("/")
                .httpOnly(true)
                .secure(config.secureCookie())
                .sameSite(NewCookie.SameSite.LAX)
                .maxAge(maxAge)
                .build();
    }

    private String cookieName() {
        return config.secureCookie() ? "__Host-session" : "session";
    }

    private Session open(Secret cookie, Buffer sealed) {
        try {
            return new Session(cookie, json.readValue(cookie.open(sealed.getBytes(), PURPOSE), Session.Content.class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private byte[] write(Session.Content content) {
        try {
            return json.writeValueAsBytes(content);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
