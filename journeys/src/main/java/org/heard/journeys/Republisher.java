package org.heard.journeys;

import java.nio.file.Path;
import org.heard.journeys.verify.NotReadable;
import org.heard.journeys.verify.Republication;
import org.heard.journeys.verify.Stores;
import org.heard.localstack.config.Port;
import org.heard.localstack.stack.StackConfig;

/**
 * Publishes every fact again: {@code Republisher CHECKOUT}. Ends with 0 when that has begun, 2 when the databases cannot be reached.
 */
public final class Republisher {

    private static final int BEGUN = 0;
    private static final int NOT_REACHED = 2;

    private Republisher() {}

    public static void main(String[] args) {
        var config = StackConfig.of(Path.of(args[0]), System.getenv());
        System.exit(republish(config.topology().of(Port.POSTGRES).toString()));
    }

    private static int republish(String postgres) {
        try (var stores = new Stores(postgres)) {
            var facts = Republication.begin(stores);
            System.out.println(facts + " events are published again, in their order, as Kafka takes them;"
                    + " ./heard verify says when all are there.");
            return BEGUN;
        } catch (NotReadable e) {
            System.err.println(e.getMessage() + "; is PostgreSQL up? (./heard status)");
            return NOT_REACHED;
        }
    }
}
