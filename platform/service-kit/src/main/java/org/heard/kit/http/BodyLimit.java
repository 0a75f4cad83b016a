package org.heard.kit.http;

import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.heard.kit.KitConfig;
import org.heard.kit.problem.Problem;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses a body that is too large: by what it says of itself, and by what is read when it says nothing. */
@Provider
class BodyLimit implements ReaderInterceptor {

    /** Asked for late: interceptors are made before the configuration of the run is known. */
    private final Instance<KitConfig> config;

    BodyLimit(Instance<KitConfig> config) {
        this.config = config;
    }

    @ServerRequestFilter(preMatching = true)
    void check(ContainerRequestContext request) {
        if (request.getLength() > maxBytes()) {
            throw tooLarge();
        }
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        context.setInputStream(new Counted(context.getInputStream()));
        return context.proceed();
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
