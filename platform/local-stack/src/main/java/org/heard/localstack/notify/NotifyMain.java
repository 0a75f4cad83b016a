package org.heard.localstack.notify;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import org.heard.localstack.notify.web.Reply;

/** Runs the stand-in as a process of its own, until it is told to stop. Settings: {@link NotifySettings#from}. */
public final class NotifyMain {

    private NotifyMain() {}

    public static void main(String[] args) throws InterruptedException {
        System.setProperty("slf4j.internal.verbosity", "ERROR"); // the mail sink may log nowhere
        try {
            var settings = NotifySettings.from(System.getenv());
            var standIn = NotifyStandIn.start(settings, InstantSource.system());
            Runtime.getRuntime().addShutdownHook(new Thread(standIn::close));
            say("started", "port", standIn.port(), "smtpPort", standIn.smtpPort());
            Thread.currentThread().join();
        } catch (IOException | RuntimeException e) {
            say("not started", "because", e.getMessage());
            System.exit(1);
        }
    }

    private static void say(String message, Object... pairs) {
        var line = new LinkedHashMap<String, Object>();
        line.put("timestamp", Instant.now().toString());
        line.put("service", "notify-stand-in");
        line.put("message", message);
        for (var i = 0; i < pairs.length; i += 2) {
            line.put(pairs[i].toString(), pairs[i + 1]);
        }
        System.out.writeBytes(Reply.json(200, line).body());
        System.out.println();
    }
}
