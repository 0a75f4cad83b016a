package org.heard.localstack.notify.page;

import static org.heard.localstack.notify.page.Html.escape;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.heard.localstack.notify.message.Address;
import org.heard.localstack.notify.message.Message;
import org.heard.localstack.notify.message.Message.Via;

/**
 * One phone with its texts, and a form to write one.
 *
 * @param counterpart the number that a reply goes to
 * @param councils whom a phone that has no texts yet can write to, by the council's name
 * @param unsent a reply that could not be sent; null when there is none
 * @param error what was wrong with it; null when nothing was
 */
record PhonePage(
        Address phone,
        List<Message> messages,
        Address counterpart,
        Map<String, Address> councils,
        Times times,
        String unsent,
        String error) {

    String html() {
        var number = phone.shown();
        return Html.page((error == null ? "" : "Error: ") + "Phone " + number, """
                <div class="stage">
                <nav class="caption" aria-label="Sandbox"><a href="/">All phones and inboxes</a></nav>
                <main id="main">
                <div class="device">
                <h1 class="hidden">Phone %1$s</h1>
                <header class="bar">
                <a class="back" href="/">%2$s<span class="hidden">Back to all phones</span></a>
                <p class="title">%3$s<span class="sub">on phone %1$s</span></p>
                <a class="reload" href="%4$s">Reload<span class="hidden"> to see new texts</span></a>
                </header>
                <div class="scroller" role="log" tabindex="0" aria-label="Texts">
                <ol class="conversation" data-live>
                %5$s</ol>
                </div>
                %6$s
                </div>
                <p class="caption live" hidden><label><input type="checkbox" checked> Update by itself</label></p>
                </main>
                </div>
                """.formatted(
                escape(number),
                Icons.BACK,
                isNew() ? "New message" : "<span class=\"hidden\">Texts with </span>" + escape(name(counterpart)),
                Links.to(phone),
                conversation(),
                form()));
    }

    private String conversation() {
        if (messages.isEmpty()) {
            return "<li class=\"note\" id=\"none\">No texts yet. Choose a council below, and write what is wrong: it answers.</li>\n";
        }
        var html = new StringBuilder();
        LocalDate day = null;
        for (var message : messages) {
            var itsDay = Times.day(message.createdAt());
            if (!itsDay.equals(day)) {
                html.append("<li class=\"day\" id=\"day-%s\">%s</li>\n".formatted(itsDay, times.heading(itsDay)));
                day = itsDay;
            }
            html.append(message.via() == Via.PHONE ? written(message) : received(message));
        }
        return html.toString();
    }

    private boolean isNew() {
        return messages.isEmpty() && !councils.isEmpty();
    }

    /** As a phone with an address book shows a number. */
    private String name(Address number) {
        return councils.entrySet().stream()
                .filter(entry -> entry.getValue().equals(number))
                .findFirst()
                .map(entry -> entry.getKey() + ", " + number.shown())
                .orElseGet(number::shown);
    }

    private String recipient() {
        if (!isNew()) {
            return "";
        }
        return councils.values().stream()
                .map(number -> "<option value=\"%s\">%s</option>".formatted(number.dialled(), escape(name(number))))
                .collect(Collectors.joining(
                        "\n",
                        "<p class=\"to\"><label for=\"to\">To</label> <select id=\"to\" name=\"to\">\n",
                        "\n</select></p>"));
    }

    private static String written(Message message) {
        var fate = message.status().isArrival() ? "Sent" : message.status().isFinal() ? "Not sent" : "Sending";
        return bubble(message, fate.equals("Not sent") ? "mine lost" : "mine", "You wrote:", fate + " ");
    }

    private static String received(Message message) {
        return message.status().isArrival()
                ? bubble(message, "theirs", "You got:", "")
                : note(message, Preview.fate(message));
    }

    private static String bubble(Message message, String look, String whose, String fate) {
        return """
                <li class="%s" id="m%d"><span class="hidden">%s</span><p class="bubble">%s</p><p class="time">%s%s</p></li>
                """.formatted(
                look, message.sequence(), whose, Html.linked(message.body()), fate, Times.clock(message.createdAt()));
    }

    private static String note(Message message, String words) {
        return "<li class=\"note\" id=\"m%d\">%s, %s</li>\n"
                .formatted(message.sequence(), words, Times.clock(message.createdAt()));
    }

    private String form() {
        var failed =
                error == null ? "" : "<p class=\"error\" id=\"text-error\" role=\"alert\">" + escape(error) + "</p>";
        return """
                <form class="composer" action="%s/replies" method="post">
                %s
                %s
                <label class="hidden" for="text">Reply by text</label>
                <input id="text" name="text" type="text" maxlength="918" autocomplete="off" placeholder="Text message" value="%s"%s>
                <button type="submit">%s<span class="hidden">Send</span></button>
                </form>""".formatted(
                        Links.to(phone),
                        failed,
                        recipient(),
                        unsent == null ? "" : escape(unsent),
                        error == null ? "" : " aria-invalid=\"true\" aria-describedby=\"text-error\"",
                        Icons.SEND);
    }
}
