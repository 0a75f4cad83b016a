package org.heard.journeys.casefile;

/** A case file that cannot be played as it stands. The message names the file, the line and what is allowed there. */
public final class BadCaseFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadCaseFile(String file, int line, String what) {
        super(file + ":" + line + ": " + what);
    }
}
