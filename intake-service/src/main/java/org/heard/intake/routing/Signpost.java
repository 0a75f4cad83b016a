package org.heard.intake.routing;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Who answers what no procedure of the council does, and where they are.
 *
 * @param code constant
 * @param text plain words for the one who complains
 * @param tag how sure the address is: V, V2 or OK (check before go-live)
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Signpost(
        String code, String name, String text, String post, String phone, String email, String web, String tag) {

    Signpost as(String code) {
        return new Signpost(code, name, text, post, phone, email, web, tag);
    }
}
