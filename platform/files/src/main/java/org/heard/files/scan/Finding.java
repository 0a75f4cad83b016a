package org.heard.files.scan;

/** What looking into a file came to. */
public sealed interface Finding {

    /** Nothing speaks against it. */
    record Clean() implements Finding {}

    /**
     * Nobody may have it.
     *
     * @param because code, such as {@code virus-found}
     */
    record Bad(String because) implements Finding {}

    /**
     * It cannot be said now, so it is held.
     *
     * @param because code, such as {@code scanner-down}
     */
    record Unknown(String because) implements Finding {}
}
