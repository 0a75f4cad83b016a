package org.heard.localstack.cli;

import java.io.IOException;
import java.nio.file.Files;
import org.heard.localstack.part.PartFailed;
import org.heard.localstack.stack.PartName;
import org.heard.localstack.stack.StackConfig;

/** Prints what a part said. */
final class Logs {

    private Logs() {}

    static int print(StackConfig config, String word) {
        var part = PartName.named(word);
        var log = config.folders().log(part.id());
        if (!Files.exists(log)) {
            throw new PartFailed(part.title() + " has not said anything: start it with ./heard run");
        }
        try {
            Files.copy(log, System.out);
            return Heard.DONE;
        } catch (IOException e) {
            throw new PartFailed("Cannot read " + log + ": " + e.getMessage(), e);
        }
    }
}
