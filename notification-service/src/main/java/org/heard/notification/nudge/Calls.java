package org.heard.notification.nudge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Supplier;
import org.heard.notification.contact.Kind;
import org.heard.notification.nudge.provider.GovUkNotify;
import org.heard.notification.nudge.provider.Outcome;
import org.heard.notification.nudge.provider.Smtp;
import org.heard.notification.nudge.provider.Status;
import org.heard.pack.PostalLetter;
import org.heard.pack.PostalLetter.Sheet;

/** The calls to providers that the states around them ask for. Blocks, and keeps nothing. */
@ApplicationScoped
class Calls {

    private final GovUkNotify notify;
    private final Smtp smtp;

    Calls(GovUkNotify notify, Smtp smtp) {
        this.notify = notify;
        this.smtp = smtp;
    }

    /** Everything of a call that takes time but the call itself. */
    Supplier<Outcome> prepare(Sending.Call call) {
        var reference = call.piece().id();
        return switch (call.via()) {
            case NOTIFY ->
                call.to().kind() == Kind.LETTER
                        ? post(call)
                        : () -> notify.send(call.piece().council(), reference, call.to(), call.words());
            case SMTP -> () -> smtp.send(call.piece().council().value(), reference, call.to(), call.words());
        };
    }

    private Supplier<Outcome> post(Sending.Call call) {
        var lines = call.to().value().lines().toList();
        if (lines.size() < PostalLetter.MIN_LINES || lines.size() > PostalLetter.MAX_LINES) {
            return () -> new Outcome.Refused("no-postal-address");
        }
        var pdf = PostalLetter.pdf(lines, sheets(call), call.on());
        return () -> notify.post(call.piece().id(), pdf);
    }

    /** The letters themselves; or, where they may not say who we are, that there is something to read. */
    private static List<Sheet> sheets(Sending.Call call) {
        var words = call.words();
        return call.letters().isEmpty()
                ? List.of(new Sheet(words.subject(), words.body()))
                : call.letters().stream()
                        .map(letter -> new Sheet(letter.title(), letter.text()))
                        .toList();
    }

    /** What the provider knows of a message. */
    Status ask(LookingUp.Question question) {
        return question.providerId() == null
                ? notify.find(question.piece().id())
                : notify.status(question.providerId());
    }
}
