package org.heard.kit.council;

import java.util.regex.Pattern;

/**
 * A council by its GSS code, such as {@code E09000099}.
 *
 * @throws IllegalArgumentException when the value is not of the form of an English local authority's code
 */
public record CouncilId(String value) {

    private static final Pattern GSS = Pattern.compile("E(06|07|08|09|10)\\d{6}");

    public CouncilId {
        if (value == null || !GSS.matcher(value).matches()) {
            throw new IllegalArgumentException("not the GSS code of an English council");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
