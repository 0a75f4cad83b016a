package org.heard.intake.mine;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.heard.intake.site.Page;
import org.heard.intake.site.Secret;
import org.heard.intake.site.Session;
import org.heard.intake.site.Sessions;
import org.heard.intake.site.Site;

/** Forms on which a code can be guessed: who guessed too often from one address waits first, and is told how long. */
@ApplicationScoped
class Guessing {

    private static final int TOO_MANY = 429;

    private final Site site;
    private final Sessions sessions;
    private final WrongCodes wrong;
    private final Vertx vertx;

    Guessing(Site site, Sessions sessions, WrongCodes wrong, Vertx vertx) {
        this.site = site;
        this.sessions = sessions;
        this.wrong = wrong;
        this.vertx = vertx;
    }

    /** The page on which a reference and its code are typed; the fault is a key, or null for none. */
    interface Form {
        TemplateInstance show(Page page, String reference, String fault, long seconds);
    }

    /**
     * Opens what a reference and its code open.
     *
     * @param wrongCode key of what is said where they open nothing, whyever that is
     * @param enter the answer to whom they open something
     */
    <T> Uni<Response> open(
            Guess guess,
            Form page,
            String wrongCode,
            BiFunction<String, Secret, Uni<Optional<T>>> open,
            Function<T, Uni<Response>> enter) {
        LongFunction<TemplateInstance> wait = seconds -> again(guess, page, "signin.wait", seconds);
        return unlessTooMany(guess, wait, () -> slowly(guess.reference())
                .chain(() -> open.apply(guess.reference(), Secret.typed(guess.code())))
                .chain(opened -> opened.map(enter)
                        .orElseGet(() -> noted(guess).map(_ -> Site.ok(again(guess, page, wrongCode, 0))))));
    }

    private TemplateInstance again(Guess guess, Form page, String fault, long seconds) {
        return page.show(site.page(guess.request(), guess.uri(), null), guess.typed(), fault, seconds);
    }

    /** @param wait the same page again, with the seconds to wait */
    Uni<Response> unlessTooMany(Guess guess, LongFunction<TemplateInstance> wait, Supplier<Uni<Response>> work) {
        return site.guarded(
                guess.request(), guess.uri(), wrong.waitOf(guess.address()).chain(left -> {
                    if (left.isZero()) {
                        return work.get();
                    }
                    var seconds = left.toSeconds() + 1;
                    return Uni.createFrom()
                            .item(Response.status(TOO_MANY)
                                    .header("Retry-After", seconds)
                                    .entity(wait.apply(seconds))
                                    .build());
                }));
    }

    /** It counts as a wrong one. */
    Uni<Void> noted(Guess guess) {
        return wrong.note(guess.address(), guess.reference());
    }

    /** It was right: their visit begins, and the wrong ones from there count no more. */
    Uni<Response> entered(Guess guess, Session session, String page) {
        return wrong.forget(guess.address())
                .chain(() -> sessions.save(session))
                .chain(() -> Site.goTo(page))
                .map(answer -> Response.fromResponse(answer)
                        .cookie(sessions.cookie(session))
                        .build());
    }

    /** Waits as long as answers about this reference take; without leaving the request's own thread. */
    private Uni<Void> slowly(String reference) {
        return wrong.slowness(reference)
                .chain(slow -> slow.isZero()
                        ? Uni.createFrom().voidItem()
                        : Uni.createFrom().emitter(over -> vertx.setTimer(slow.toMillis(), _ -> over.complete(null))));
    }
}
