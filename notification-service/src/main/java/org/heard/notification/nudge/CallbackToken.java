package org.heard.notification.nudge;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.heard.kit.problem.Problem;
import org.heard.notification.NotificationConfig;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Lets only the provider call us at {@code /notify}: by its bearer token, looked at before anything else. */
class CallbackToken {

    private static final String CALLBACKS = "/notify/";

    private final byte[] expected;

    CallbackToken(NotificationConfig config) {
        this.expected = ("Bearer " + config.govUkNotify().callbackToken()).getBytes(StandardCharsets.UTF_8);
    }

    @ServerRequestFilter
    void check(ContainerRequestContext request) {
        if (!request.getUriInfo().getPath().startsWith(CALLBACKS)) {
            return;
        }
        var given = String.valueOf(request.getHeaderString("Authorization")).getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(expected, given)) {
            throw new Problem(401, "not-authenticated", "The token of the provider's calls is needed.");
        }
    }
}
