package org.heard.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A document in sections, written once and printed by {@link Print}. Everything that is given is text, never markup. */
public final class Page {

    private static final String CONTROL = "[\\p{Cc}&&[^\\n\\t]]";

    private final String title;
    private final List<Section> sections = new ArrayList<>();

    private record Section(String heading, List<String> blocks) {}

    /** @param title what the document is; its first line, and its title for readers */
    public Page(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** Begins a section; it stands in the index. */
    public Page section(String heading) {
        sections.add(new Section(heading, new ArrayList<>()));
        return this;
    }

    /** A heading within the section. */
    public Page heading(String text) {
        return block("<h3>" + escaped(text) + "</h3>");
    }

    /** A paragraph; lines stay lines. */
    public Page text(String text) {
        return block("<p>" + escaped(text).replace("\n", "<br/>") + "</p>");
    }

    /**
     * A table.
     *
     * @param head the columns
     * @param rows as many cells each; null is an empty cell
     */
    public Page table(List<String> head, List<List<String>> rows) {
        var html = new StringBuilder("<table><thead>").append(row("th", head)).append("</thead><tbody>");
        rows.forEach(cells -> html.append(row("td", cells)));
        return block(html.append("</tbody></table>").toString());
    }

    private static String row(String tag, List<String> cells) {
        return cells.stream()
                .map(cell ->
                        "<" + tag + ">" + (cell == null ? "" : escaped(cell).replace("\n", "<br/>")) + "</" + tag + ">")
                .collect(Collectors.joining("", "<tr>", "</tr>"));
    }

    private Page block(String html) {
        sections.getLast().blocks().add(html);
        return this;
    }

    /** As XHTML, with an index whose entries lead to the sections and name their pages. */
    String html() {
        var html = new StringBuilder();
        html.append("<html lang=\"en\"><head><title>").append(escaped(title)).append("</title><style>");
        html.append(Print.STYLE)
                .append("</style></head><body><h1>")
                .append(escaped(title))
                .append("</h1>");
        html.append("<h2>Index</h2><ol class=\"index\">");
        for (var number = 0; number < sections.size(); number++) {
            html.append("<li><a href=\"#s").append(number).append("\">");
            html.append(escaped(sections.get(number).heading())).append("</a></li>");
        }
        html.append("</ol>");
        for (var number = 0; number < sections.size(); number++) {
            html.append("<h2 id=\"s").append(number).append("\" class=\"section\">");
            html.append(escaped(sections.get(number).heading())).append("</h2>");
            var blocks = sections.get(number).blocks();
            html.append(blocks.isEmpty() ? "<p>None.</p>" : String.join("", blocks));
        }
        return html.append("</body></html>").toString();
    }

    static String escaped(String text) {
        return text.replaceAll(CONTROL, " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
