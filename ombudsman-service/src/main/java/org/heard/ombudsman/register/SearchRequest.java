package org.heard.ombudsman.register;

import jakarta.ws.rs.QueryParam;

/** A search as an address asks it. */
class SearchRequest {

    @QueryParam("words")
    String words;

    @QueryParam("council")
    String council;

    @QueryParam("outcome")
    String outcome;

    @QueryParam("category")
    String category;

    @QueryParam("from")
    String from;

    @QueryParam("to")
    String to;

    Search search() {
        return Search.of(words, council, outcome, category, from, to);
    }
}
