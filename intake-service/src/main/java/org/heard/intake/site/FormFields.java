package org.heard.intake.site;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.util.regex.Pattern;

/** What is typed into a form has no characters that nobody can see, which no database takes, but ends of lines and tabs. */
@Provider
class FormFields implements ReaderInterceptor {

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}&&[^\\n\\r\\t]]");

    /** A field as it is worked with. */
    static String seen(String typed) {
        return UNSEEN.matcher(typed).replaceAll("");
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        var read = context.proceed();
        return read instanceof MultivaluedMap<?, ?> form ? seen(form) : read;
    }

    private static MultivaluedMap<String, String> seen(MultivaluedMap<?, ?> form) {
        var fields = new MultivaluedHashMap<String, String>();
        form.forEach((name, values) -> values.forEach(value -> fields.add(name.toString(), seen(value.toString()))));
        return fields;
    }
}
