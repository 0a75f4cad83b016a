package org.heard.ombudsman.desk;

import java.util.Arrays;
import java.util.Optional;

/** The pages of one case. */
enum CasePage {
    OVERVIEW("Overview", ""),
    PAPERS("Council’s papers", "/papers"),
    CHECKLIST("Checklist", "/checklist"),
    ENQUIRIES("Enquiries", "/enquiries"),
    DECISION("Decision", "/decision"),
    RECOMMENDATIONS("Recommendations", "/recommendations");

    private final String title;
    private final String path;

    CasePage(String title, String path) {
        this.title = title;
        this.path = path;
    }

    static Optional<CasePage> at(String path) {
        return Arrays.stream(values())
                .filter(page -> page.path.equals("/" + path))
                .findFirst();
    }

    public String title() {
        return title;
    }

    /** What follows the case's own address. */
    public String path() {
        return path;
    }
}
