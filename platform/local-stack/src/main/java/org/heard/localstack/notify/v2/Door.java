package org.heard.localstack.notify.v2;

import java.time.InstantSource;
import java.util.function.Function;
import java.util.function.Supplier;
import org.heard.localstack.notify.message.Address;
import org.heard.localstack.notify.web.Reply;
import org.heard.localstack.notify.web.Request;

/** What every call to the API passes: the check of its signature; and every send, the trouble that was ordered for it. */
public final class Door {

    private final ApiKey key;
    private final InstantSource clock;
    private final Faults faults;
    private final Trouble trouble;

    public Door(ApiKey key, InstantSource clock, Faults faults, Trouble trouble) {
        this.key = key;
        this.clock = clock;
        this.faults = faults;
        this.trouble = trouble;
    }

    Function<Request, Reply> signed(Function<Request, Reply> handler) {
        return request -> {
            try {
                key.check(request, clock);
                return handler.apply(request);
            } catch (NotifyError e) {
                return e.reply();
            } catch (Request.BodyTooLarge e) {
                return NotifyError.tooLarge().reply();
            }
        };
    }

    /** @param accept takes the message in, and gives the answer */
    Reply meeting(Address to, Supplier<Reply> accept) {
        return faults.next(to).map(fault -> trouble.of(fault, accept)).orElseGet(accept);
    }
}
