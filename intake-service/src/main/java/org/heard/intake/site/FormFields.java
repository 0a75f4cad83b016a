package org.heard.intake.site;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import org.heard.files.form.Typed;

/** What is typed into a form has no characters that nobody can see, which no database takes, but ends of lines and tabs. */
@Provider
class FormFields implements ReaderInterceptor {

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        var read = context.proceed();
        return read instanceof MultivaluedMap<?, ?> form ? seen(form) : read;
    }

    private static MultivaluedMap<String, String> seen(MultivaluedMap<?, ?> form) {
        var fields = new MultivaluedHashMap<String, String>();
        form.forEach(
                (name, values) -> values.forEach(value -> fields.add(name.toString(), Typed.seen(value.toString()))));
        return fields;
    }
}
