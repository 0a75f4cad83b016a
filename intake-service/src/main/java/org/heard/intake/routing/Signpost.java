package org.heard.intake.routing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;

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

    /** Key of its name on the pages. */
    public String nameKey() {
        return "signpost." + code + ".name";
    }

    /** Key of what the pages say of it. */
    public String textKey() {
        return "signpost." + code;
    }

    /** Its number as it is dialled. */
    public String dial() {
        return phone.replace(" ", "");
    }

    /** Where on the web it is, without the rest of the address. */
    public String host() {
        return URI.create(web).getHost();
    }
}
