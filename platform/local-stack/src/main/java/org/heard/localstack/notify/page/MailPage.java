package org.heard.localstack.notify.page;

import static org.heard.localstack.notify.page.Html.escape;

import org.heard.localstack.notify.message.Message;

/** One e-mail, opened. */
record MailPage(Message mail, Times times) {

    String html() {
        var subject = mail.subject().isBlank() ? "(no subject)" : mail.subject();
        return Html.page(subject, """
                <div class="stage">
                <nav class="caption" aria-label="Sandbox"><a href="/">All phones and inboxes</a></nav>
                <main id="main">
                <div class="device">
                <header class="bar">
                <a class="back" href="%1$s">%2$s<span class="hidden">Back to the inbox</span></a>
                <p class="title">Inbox<span class="sub">%3$s</span></p>
                </header>
                <article class="mail" tabindex="0" aria-labelledby="subject">
                <h1 id="subject">%4$s</h1>
                <dl>
                <dt>From</dt><dd>%5$s</dd>
                <dt>To</dt><dd>%3$s</dd>
                <dt>Received</dt><dd>%6$s</dd>
                </dl>
                <div class="letter">%7$s</div>
                </article>
                </div>
                </main>
                </div>
                """.formatted(
                        Links.to(mail.person()),
                        Icons.BACK,
                        escape(mail.to()),
                        escape(subject),
                        escape(mail.from()),
                        times.full(mail.createdAt()),
                        Html.linked(mail.body().strip())));
    }

    /** The name a mail program shows; the address when there is no name. */
    static String senderName(Message mail) {
        var name = mail.from().replaceFirst("\\s*<[^<>]*>\\s*$", "").replaceAll("^\"|\"$", "");
        return name.isBlank() ? mail.from().replaceAll("[<>]", "") : name;
    }
}
