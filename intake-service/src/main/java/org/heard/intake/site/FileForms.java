package org.heard.intake.site;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.heard.files.form.StreamedForm;
import org.heard.files.form.StreamedForm.Sent;
import org.heard.kit.http.OnEventLoop;

/**
 * Takes a form with a file. Nothing is read of who may not add one, and nothing of the file before the form has shown whose it is.
 * Blocks.
 */
@Singleton
public class FileForms {

    private final Site site;

    FileForms(Site site) {
        this.site = site;
    }

    /**
     * A page on which a file is added.
     *
     * @param <T> who adds it
     */
    public interface Adding<T> {

        Class<T> who();

        /** An answer with who adds it, which never leaves here as one; any other is where somebody who may not goes. */
        Uni<Response> mayAdd(Session session);

        /**
         * Reads the file and what else is in the form, and keeps it.
         *
         * @return key of what is wrong; empty when it was kept
         */
        Optional<String> add(T who, StreamedForm form, Sent file, MultivaluedMap<String, String> fields)
                throws IOException;

        /**
         * What else is in a form with which no file was chosen.
         *
         * @return key of what is wrong; empty where none is needed
         */
        default Optional<String> addNone(T who, MultivaluedMap<String, String> fields) {
            return Optional.of("files.missing");
        }

        /** Where they go when nothing was wrong. */
        default Uni<Response> onward(T who, MultivaluedMap<String, String> fields) {
            return Site.goTo(shows());
        }

        /** The page again, with what is wrong. */
        Uni<Response> again(
                HttpHeaders request, UriInfo uri, T who, MultivaluedMap<String, String> fields, String fault);

        /** Address of the page that shows what was added. */
        String shows();
    }

    /** Takes a file on a page. */
    public <T> Response take(
            HttpHeaders request, UriInfo uri, RoutingContext connection, InputStream body, Adding<T> page) {
        var comes = OnEventLoop.await(() -> site.within(request, uri, page::mayAdd));
        return page.who().isInstance(comes.getEntity()) ? take(request, uri, body, page) : hungUp(comes, connection);
    }

    /** The last answer on a connection: whoever goes on sending would keep a thread busy with reading it. */
    private static Response hungUp(Response answer, RoutingContext connection) {
        connection.addEndHandler(_ -> connection.request().connection().close());
        return Response.fromResponse(answer).header("Connection", "close").build();
    }

    private <T> Response take(HttpHeaders request, UriInfo uri, InputStream body, Adding<T> page) {
        var fields = new MultivaluedHashMap<String, String>();
        try {
            var form = StreamedForm.of(request.getHeaderString(HttpHeaders.CONTENT_TYPE), body);
            var file = form.upToFile(fields);
            var asked = OnEventLoop.await(() -> site.form(request, uri, fields, page::mayAdd));
            if (!page.who().isInstance(asked.getEntity())) {
                form.skipRest();
                return asked;
            }
            var who = page.who().cast(asked.getEntity());
            var fault = added(page, who, form, file, fields);
            return OnEventLoop.await(() -> site.guarded(
                    request,
                    uri,
                    fault.isEmpty() ? page.onward(who, fields) : page.again(request, uri, who, fields, fault.get())));
        } catch (StreamedForm.Unreadable noWholeForm) {
            return OnEventLoop.await(() -> site.form(request, uri, fields, session -> page.mayAdd(session)
                    .chain(answer -> page.who().isInstance(answer.getEntity())
                            ? page.again(request, uri, page.who().cast(answer.getEntity()), fields, "files.broken")
                            : Uni.createFrom().item(answer))));
        } catch (IOException | RuntimeException failure) {
            return OnEventLoop.await(
                    () -> site.guarded(request, uri, Uni.createFrom().failure(failure)));
        }
    }

    private static <T> Optional<String> added(
            Adding<T> page, T who, StreamedForm form, Optional<Sent> file, MultivaluedMap<String, String> fields)
            throws IOException {
        if (file.isEmpty() || file.get().name().isBlank()) {
            form.rest(fields);
            return page.addNone(who, fields);
        }
        return page.add(who, form, file.get(), fields);
    }
}
