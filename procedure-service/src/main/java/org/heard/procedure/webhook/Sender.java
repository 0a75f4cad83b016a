package org.heard.procedure.webhook;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.heard.procedure.ProcedureConfig;

/** Sends one message to one target: to the address that was looked at, over TLS for the target's own name, without following redirects. */
@ApplicationScoped
class Sender {

    /** What came of it, as a code that stands in the delivery: an HTTP status, or why there was none. */
    record Result(String code, boolean taken, boolean gone) {

        static Result ofStatus(int status) {
            return new Result(Integer.toString(status), status >= 200 && status < 300, status == 410);
        }

        static Result failed(String code) {
            return new Result(code, false, false);
        }
    }

    private final HttpClient http;
    private final boolean loopback;
    private final Duration timeout;

    Sender(Vertx vertx, ProcedureConfig config) {
        this.loopback = config.webhooks().allowLoopback();
        this.timeout = config.webhooks().answerWithin();
        this.http = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout((int) timeout.toMillis())
                .setKeepAlive(false)
                .setVerifyHost(true));
    }

    Result send(Target target, byte[] body, Map<String, String> headers) {
        var address = target.address(loopback);
        if (address.isEmpty()) {
            return Result.failed("no-public-address");
        }
        var options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(
                        target.port(), address.get().getHostAddress()))
                .setHost(target.host())
                .setPort(target.port())
                .setSsl(target.isSecure())
                .setURI(target.path())
                .setFollowRedirects(false)
                .setTimeout(timeout.toMillis());
        headers.forEach(options::putHeader);
        try {
            var status = http.request(options)
                    .compose(request -> request.send(Buffer.buffer(body)))
                    .map(response -> {
                        response.request().connection().close();
                        return response.statusCode();
                    })
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(timeout.toMillis() * 2, TimeUnit.MILLISECONDS);
            return Result.ofStatus(status);
        } catch (TimeoutException late) {
            return Result.failed("no-answer-in-time");
        } catch (ExecutionException failure) {
            return Result.failed(code(failure.getCause()));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Result.failed("stopped");
        }
    }

    private static String code(Throwable failure) {
        return switch (failure) {
            case javax.net.ssl.SSLException _ -> "tls-failed";
            case java.net.ConnectException _ -> "not-reachable";
            case TimeoutException _ -> "no-answer-in-time";
            case Throwable _ -> "connection-failed";
        };
    }

    @PreDestroy
    void close() {
        http.close();
    }
}
