package org.heard.localstack.notify.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words into HTML: escaped, inside the frame that every page has. */
final class Html {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"']*[^\\s<>\"'.,;:!?)]");

    private Html() {}

    /** A whole page. The title and heading are plain words; the content is HTML. */
    static String page(String title, String content) {
        return """
                <!DOCTYPE html>
                <html lang="en-GB">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s – Sandbox phones</title>
                <link rel="icon" href="/favicon.svg" type="image/svg+xml">
                <link rel="stylesheet" href="/phone.css">
                <script src="/phone.js" defer></script>
                </head>
                <body>
                <a class="skip" href="#main">Skip to main content</a>
                %s
                </body>
                </html>
                """.formatted(escape(title), content);
    }

    static String escape(String words) {
        var escaped = new StringBuilder(words.length() + 16);
        words.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }

    /** Escaped, and with web addresses made into links, as a phone does. */
    static String linked(String words) {
        var html = new StringBuilder();
        var matcher = LINK.matcher(words);
        var end = 0;
        while (matcher.find()) {
            html.append(escape(words.substring(end, matcher.start()))).append(anchor(matcher));
            end = matcher.end();
        }
        return html.append(escape(words.substring(end))).toString();
    }

    private static String anchor(Matcher matcher) {
        var address = escape(matcher.group());
        return "<a href=\"" + address + "\" rel=\"noreferrer\">" + address + "</a>";
    }
}
