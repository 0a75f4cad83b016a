package org.heard.files.form;

import java.util.regex.Pattern;

/** What is typed into a form has no characters that nobody can see, which no database takes, but ends of lines and tabs. */
public final class Typed {

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}&&[^\\n\\r\\t]]");

    private Typed() {}

    /** A field as it is worked with. */
    public static String seen(String typed) {
        return UNSEEN.matcher(typed).replaceAll("");
    }
}
