package org.heard.localstack.notify.page;

import static org.heard.localstack.notify.page.Html.escape;

import java.util.List;
import java.util.stream.Collectors;
import org.heard.localstack.notify.message.Address;
import org.heard.localstack.notify.message.Message;
import org.heard.localstack.notify.message.Status;

/** One e-mail inbox: what arrived, the newest first, each with sender, subject and first words. */
record InboxPage(Address inbox, List<Message> mails, Times times) {

    String html() {
        return Html.page(
                "Inbox " + inbox.shown(), """
                <div class="stage">
                <nav class="caption" aria-label="Sandbox"><a href="/">All phones and inboxes</a></nav>
                <main id="main">
                <div class="device">
                <h1 class="hidden">Inbox of %1$s</h1>
                <header class="bar">
                <a class="back" href="/">%2$s<span class="hidden">Back to all inboxes</span></a>
                <p class="title">Inbox<span class="sub">%1$s</span></p>
                <a class="reload" href="%3$s">Reload<span class="hidden"> to see new e-mails</span></a>
                </header>
                <div class="mails" role="region" tabindex="0" aria-label="E-mails">
                <ul class="mail-rows" data-live>
                %4$s</ul>
                </div>
                </div>
                <p class="caption live" hidden><label><input type="checkbox" checked> Update by itself</label></p>
                </main>
                </div>
                """.formatted(escape(inbox.shown()), Icons.BACK, Links.to(inbox), rows()));
    }

    private String rows() {
        if (mails.isEmpty()) {
            return "<li class=\"note\" id=\"none\">No e-mails yet.</li>\n";
        }
        return mails.reversed().stream().map(this::row).collect(Collectors.joining());
    }

    private String row(Message mail) {
        if (mail.status() != Status.DELIVERED) {
            return "<li class=\"note\" id=\"m%d\">%s, %s</li>\n"
                    .formatted(mail.sequence(), Preview.fate(mail), times.brief(mail.createdAt()));
        }
        return """
                <li id="m%d"><a href="%s">
                <span class="who">%s</span>
                <span class="when">%s</span>
                <span class="subject">%s</span>
                <span class="what">%s</span>
                </a></li>
                """.formatted(
                        mail.sequence(),
                        Links.to(mail),
                        escape(MailPage.senderName(mail)),
                        times.brief(mail.createdAt()),
                        escape(mail.subject().isBlank() ? "(no subject)" : mail.subject()),
                        escape(Preview.words(mail.body())));
    }
}
