package org.heard.eventstore;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.heard.eventstore.Orders.LineAdded;

/** A whole event-sourced service in miniature: one entity, one follower. */
final class Shop implements AutoCloseable {

    record OpenOrder(@TargetAggregateIdentifier String order) {}

    record AddLine(@TargetAggregateIdentifier String order) {}

    record AddTwoLines(@TargetAggregateIdentifier String order) {}

    record RefuseLine(@TargetAggregateIdentifier String order) {}

    static final class Order {

        @AggregateIdentifier
        private String id;

        private long lines;

        Order() {}

        @CommandHandler
        Order(OpenOrder command) {
            apply(new LineAdded(command.order(), 0));
        }

        @CommandHandler
        void decide(AddLine command) {
            apply(new LineAdded(id, lines));
        }

        @CommandHandler
        void decide(AddTwoLines command) {
            apply(new LineAdded(id, lines));
            apply(new LineAdded(id, lines));
        }

        @CommandHandler
        void decide(RefuseLine command) {
            apply(new LineAdded(id, lines));
            throw new IllegalStateException("refused");
        }

        @EventSourcingHandler
        void evolve(LineAdded event) {
            id = event.order();
            lines = event.line() + 1;
        }
    }

    /** Remembers what it was told. */
    static final class Packer implements Follower {

        final Queue<LineAdded> told = new ConcurrentLinkedQueue<>();

        @Override
        public String name() {
            return "packer";
        }

        @EventHandler
        void on(LineAdded event) {
            told.add(event);
        }
    }

    /** The store's numbers, given to it. */
    record Numbers(long fetchDelayMillis, Duration claimInterval) implements EventStoreConfig {

        @Override
        public int batchEvents() {
            return 100;
        }

        @Override
        public int segments() {
            return 4;
        }

        @Override
        public Duration claimTimeout() {
            return Duration.ofSeconds(5);
        }

        @Override
        public int fetchEvents() {
            return 500;
        }

        @Override
        public Duration warnOfHeldReadersAfter() {
            return Duration.ofSeconds(10);
        }
    }

    final Packer packer = new Packer();
    private final EventSourcing sourcing;

    Shop(Database database, DataSource source, Numbers numbers) {
        var model = new EventModel(Orders.TYPES, List.of(Order.class), List.of(), Map.of(), List.of(), List.of());
        sourcing = new EventSourcing(model, List.<Follower>of(packer), source, database.jta(), numbers);
        sourcing.start(null);
    }

    static Shop on(Database database) {
        return new Shop(database, database.pool(), new Numbers(100, Duration.ofSeconds(1)));
    }

    void open(String order) {
        sourcing.commands().send(new OpenOrder(order), Map.of());
    }

    void addLine(String order) {
        sourcing.commands().send(new AddLine(order), Map.of());
    }

    void addLine(String order, long expectedVersion) {
        sourcing.commands().send(new AddLine(order), expectedVersion, Map.of());
    }

    Map<String, RuntimeException> together(List<Object> commands) {
        return sourcing.commands()
                .sendTogether(commands.stream()
                        .map(command -> new Commands.ToEntity(orderOf(command), command, Map.of()))
                        .toList());
    }

    private static String orderOf(Object command) {
        return switch (command) {
            case AddLine it -> it.order();
            case AddTwoLines it -> it.order();
            case RefuseLine it -> it.order();
            default -> throw new IllegalArgumentException(command.toString());
        };
    }

    StoredEvents events() {
        return sourcing.events();
    }

    Followers followers() {
        return sourcing.progress();
    }

    @Override
    public void close() {
        sourcing.stop(null);
    }
}
