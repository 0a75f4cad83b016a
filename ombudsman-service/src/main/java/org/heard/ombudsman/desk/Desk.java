package org.heard.ombudsman.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.heard.kit.clock.BusinessClock;
import org.heard.kit.council.Caller;
import org.heard.kit.problem.Outages;
import org.heard.kit.problem.Problem;
import org.heard.ombudsman.OmbudsmanConfig;
import org.heard.ombudsman.step.Steps;
import org.jboss.logging.Logger;

/** How a page of the desk comes about: who is signed in, the frame, and what is shown when something goes wrong. */
@ApplicationScoped
class Desk {

    static final String FORM_TOKEN = "formToken";
    private static final String MAC = "HmacSHA256";
    private static final Logger LOG = Logger.getLogger(Desk.class);

    private final Caller caller;
    private final SecurityIdentity identity;
    private final BusinessClock clock;
    private final OmbudsmanConfig config;

    Desk(Caller caller, SecurityIdentity identity, BusinessClock clock, OmbudsmanConfig config) {
        this.caller = caller;
        this.identity = identity;
        this.clock = clock;
        this.config = config;
    }

    /** What a page says when there is nothing else to show. */
    enum Message {
        NOT_ALLOWED(
                403,
                "You cannot use this page",
                "Your account is not one of the Ombudsman’s staff, or has another role."),
        NOT_FOUND(404, "Page not found", "There is no such case or page."),
        NOT_OURS(403, "This form is out of date", "Nothing was recorded. Go back to the case and try again."),
        OUTAGE(503, "Try again in a moment", "Something that this page needs does not answer."),
        FAULT(500, "Something went wrong here", "Nothing was recorded. Try again."),
        SIGNED_OUT(200, "You have signed out", "Nobody else can use your session on this device.");

        private final int status;
        private final String title;
        private final String text;

        Message(int status, String title, String text) {
            this.status = status;
            this.title = title;
            this.text = text;
        }

        public String title() {
            return title;
        }

        public String text() {
            return text;
        }
    }

    @CheckedTemplate(basePath = "desk")
    static class Templates {

        private Templates() {}

        static native TemplateInstance message(Message message);
    }

    /** A page of the Ombudsman's staff. */
    Uni<Response> page(Function<Frame, Uni<TemplateInstance>> work) {
        return guarded(() -> work.apply(frame()).map(Desk::ok));
    }

    /** Something else that the Ombudsman's staff get. */
    Uni<Response> answer(Supplier<Uni<Response>> work) {
        return guarded(work::get);
    }

    /** A form of the Ombudsman's staff; it acts only when it carries the session's own token. */
    Uni<Response> form(MultivaluedMap<String, String> form, Function<Frame, Uni<Response>> work) {
        return guarded(() -> {
            var frame = frame();
            var given = form.getFirst(FORM_TOKEN);
            var isOurs = given != null
                    && MessageDigest.isEqual(
                            given.getBytes(StandardCharsets.UTF_8),
                            frame.formToken().getBytes(StandardCharsets.UTF_8));
            return isOurs ? work.apply(frame) : Uni.createFrom().item(said(Message.NOT_OURS));
        });
    }

    static Response ok(TemplateInstance page) {
        return shown(200, page);
    }

    /** A page that says what is wrong with a form. */
    static Response shown(int status, TemplateInstance page) {
        return Response.status(status).entity(page).build();
    }

    static Uni<Response> goTo(String address) {
        return Uni.createFrom().item(Response.seeOther(URI.create(address)).build());
    }

    static Response said(Message message) {
        return shown(message.status, Templates.message(message));
    }

    private interface Work {
        Uni<Response> run();
    }

    private Uni<Response> guarded(Work work) {
        if (caller.speaksForCouncil() || !caller.hasRole("queue:read")) {
            return Uni.createFrom().item(said(Message.NOT_ALLOWED));
        }
        return Uni.createFrom().deferred(work::run).onFailure().recoverWithItem(Desk::failed);
    }

    private static Response failed(Throwable failure) {
        if (failure instanceof Problem problem && problem.status() == Message.NOT_FOUND.status) {
            return said(Message.NOT_FOUND);
        }
        if (failure instanceof Problem problem && problem.status() == Message.NOT_ALLOWED.status) {
            return said(Message.NOT_ALLOWED);
        }
        if (Outages.causedBy(failure)) {
            return said(Message.OUTAGE);
        }
        LOG.errorf("a page of the desk failed: %s", failure.getClass().getName());
        LOG.debug("a page of the desk failed", failure);
        return said(Message.FAULT);
    }

    private Frame frame() {
        return new Frame(
                caller.user(),
                caller.hasRole(Steps.WORK),
                caller.hasRole(Steps.DECIDE),
                caller.hasRole(Steps.MANAGE),
                formToken(),
                UUID.randomUUID().toString(),
                clock.today());
    }

    /** Of this person's session at the realm, and of no other. */
    private String formToken() {
        var session = identity.getPrincipal() instanceof JsonWebToken token ? token.<Object>getClaim("sid") : null;
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(config.deskFormKey().getBytes(StandardCharsets.UTF_8), MAC));
            return HexFormat.of()
                    .formatHex(mac.doFinal(
                            ("desk form\n" + caller.subject() + "\n" + session).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
