package org.heard.procedure.step;

/** How long what a council writes may be, in characters. */
final class Length {

    static final int WORDS = 100_000;
    static final int REASON = 2_000;
    static final int CITATION = 200;
    static final String CODE = "[a-z0-9]+(-[a-z0-9]+){0,15}";
    static final String SHA_256 = "[0-9a-f]{64}";
    static final String ID = "[A-Za-z0-9._-]{1,64}";

    private Length() {}
}
