package org.heard.localstack.notify.page;

import static org.heard.localstack.notify.page.Html.escape;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.heard.localstack.notify.message.Address;
import org.heard.localstack.notify.message.Message;

/**
 * Every phone and inbox that has had a message, and every letter, the newest first.
 *
 * @param councils the numbers at which each council can be texted, by its name
 * @param wrongNumber what was typed and is no number; null when nothing was
 */
record HomePage(
        List<Row> phones,
        List<Row> inboxes,
        List<Message> letters,
        Map<String, Address> councils,
        Times times,
        String wrongNumber) {

    private static final Address NEWCOMER = Address.of("07700900100");

    /** One phone or inbox with its newest message. */
    record Row(Address address, Message newest) {}

    String html() {
        return Html.page((wrongNumber == null ? "" : "Error: ") + "Phones and inboxes", """
                <div class="home">
                <header class="masthead"><p class="brand">Sandbox phones</p></header>
                <main id="main">
                <h1>Phones and inboxes</h1>
                <p class="lead">Every text, e-mail and letter that the sandbox sends arrives here. Nothing goes to a real person.</p>
                %s
                %s
                <div class="columns">
                <section aria-labelledby="phones-heading">
                <h2 id="phones-heading">Phones</h2>
                %s
                </section>
                <section aria-labelledby="inboxes-heading">
                <h2 id="inboxes-heading">E-mail inboxes</h2>
                %s
                </section>
                <section aria-labelledby="letters-heading">
                <h2 id="letters-heading">Letters (%d)</h2>
                %s
                </section>
                </div>
                </main>
                </div>
                """.formatted(
                        form(),
                        firstText(),
                        list(phones, "No texts yet."),
                        list(inboxes, "No e-mails yet."),
                        letters.size(),
                        letterRows()));
    }

    private String letterRows() {
        if (letters.isEmpty()) {
            return "<p class=\"none\">No letters yet.</p>";
        }
        return letters.stream().map(this::letter).collect(Collectors.joining("\n", "<ul class=\"rows\">\n", "\n</ul>"));
    }

    private String letter(Message letter) {
        return """
                <li><a href="/letters/%s">
                <span class="avatar" aria-hidden="true">%s</span>
                <span class="who">%s</span>
                <span class="when">%s</span>
                <span class="what">%s</span>
                </a></li>""".formatted(
                letter.id(),
                Icons.MAIL,
                escape(letter.to().isEmpty() ? "No address" : letter.to().replace("\n", ", ")),
                times.brief(letter.createdAt()),
                escape(letter.status().isArrival() ? "In the post (PDF)" : Preview.fate(letter)));
    }

    private String form() {
        var error = wrongNumber == null
                ? ""
                : "<p class=\"error\" id=\"number-error\" role=\"alert\">Enter a UK mobile number, like 07700 900123</p>";
        return """
                <form class="open" action="/phones" method="get">
                <div class="field">
                <label for="number">Open a phone</label>
                %s
                <input id="number" name="number" type="tel" autocomplete="off" value="%s"%s>
                </div>
                <button type="submit">Open</button>
                </form>
                """.formatted(
                        error,
                        wrongNumber == null ? "" : escape(wrongNumber),
                        wrongNumber == null ? "" : " aria-invalid=\"true\" aria-describedby=\"number-error\"");
    }

    private String firstText() {
        if (councils.isEmpty()) {
            return "";
        }
        var numbers = councils.entrySet().stream()
                .map(council -> "<div><dt>%s</dt><dd>%s</dd></div>"
                        .formatted(escape(council.getKey()), council.getValue().shown()))
                .collect(Collectors.joining("\n"));
        return """
                <section class="first" aria-labelledby="first-heading">
                <h2 id="first-heading">Text a council first</h2>
                <p>Open <a href="%s">a phone without texts</a>, choose a council and write what is wrong. It asks a few short questions, and your texts become a complaint.</p>
                <dl>
                %s
                </dl>
                </section>""".formatted(Links.to(NEWCOMER), numbers);
    }

    private String list(List<Row> rows, String none) {
        if (rows.isEmpty()) {
            return "<p class=\"none\">" + none + "</p>";
        }
        return rows.stream().map(this::row).collect(Collectors.joining("\n", "<ul class=\"rows\">\n", "\n</ul>"));
    }

    private String row(Row row) {
        var newest = row.newest();
        var phone = row.address().isPhone();
        return """
                <li><a href="%s">
                <span class="avatar" aria-hidden="true">%s</span>
                <span class="who">%s</span>
                <span class="when">%s</span>
                <span class="what">%s</span>
                </a></li>""".formatted(
                        Links.to(row.address()),
                        phone ? Icons.TEXT : Icons.MAIL,
                        escape(row.address().shown()).replace("@", "<wbr>@"),
                        times.brief(newest.createdAt()),
                        escape(Preview.line(newest)));
    }
}
