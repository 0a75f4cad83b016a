package org.heard.kit.http;

import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.heard.kit.KitConfig;
import org.heard.kit.problem.Problem;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses a body that is too large: by what it says of itself, and by what is read when it says nothing. A resource that takes
 * a stream counts for itself.
 */
@Provider
class BodyLimit implements ReaderInterceptor {

    /** Asked for late: interceptors are made before the configuration of the run is known. */
    private final Instance<KitConfig> config;

    BodyLimit(Instance<KitConfig> config) {
        this.config = config;
    }

    @ServerRequestFilter
    void check(ContainerRequestContext request, ResourceInfo resource) {
        if (request.getLength() > maxBytes() && !takesStream(resource)) {
            throw tooLarge();
        }
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (context.getType() != InputStream.class) {
            context.setInputStream(new Counted(context.getInputStream()));
        }
        return context.proceed();
    }

    private static boolean takesStream(ResourceInfo resource) {
        var method = resource.getResourceMethod();
        return method != null && List.of(method.getParameterTypes()).contains(InputStream.class);
    }

    private long maxBytes() {
        return config.get().http().maxBodyBytes();
    }

    private Problem tooLarge() {
        return new Problem(413, "body-too-large", "The body may be " + maxBytes() + " bytes at most.");
    }

    private final class Counted extends FilterInputStream {

        private long read;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            var some = super.read(into, offset, length);
            count(Math.max(some, 0));
            return some;
        }

        private void count(int bytes) {
            read += bytes;
            if (read > maxBytes()) {
                throw tooLarge();
            }
        }
    }
}
