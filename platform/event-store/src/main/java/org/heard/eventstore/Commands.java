package org.heard.eventstore;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.AggregateDeletedException;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.ConflictingModificationException;

/**
 * Sends commands to the entities, on the caller's thread and in the caller's transaction (or one of its own when there is none).
 * Refusals come out as the entity threw them.
 */
public final class Commands {

    /** Metadata under which a command says which version of the entity its sender saw. */
    static final String EXPECTED_VERSION = "expectedVersion";

    private final CommandGateway gateway;
    private final List<Class<?>> families;
    private final EventLog log;

    Commands(CommandGateway gateway, List<Class<?>> families, EventLog log) {
        this.gateway = gateway;
        this.families = families;
        this.log = log;
    }

    /**
     * A command of a lot.
     *
     * @param entity id of the entity it is for
     * @param metadata stored beside every event the command leads to; ids and codes only
     */
    public record ToEntity(String entity, Object command, Map<String, String> metadata) {}

    /**
     * Sends a command to be decided on whatever the entity's version is.
     *
     * @param metadata stored beside every event the command leads to; ids and codes only
     * @throws UnknownEntity when there is no such entity
     * @throws StreamConflict when another command was faster
     */
    public void send(Object command, Map<String, String> metadata) {
        dispatch(command, new HashMap<>(metadata));
    }

    /**
     * Sends a command to be decided on one version of the entity only.
     *
     * @param expectedVersion sequence number of the entity's last event, as the sender saw it
     * @throws UnknownEntity when there is no such entity
     * @throws StreamConflict when the entity has another version
     */
    public void send(Object command, long expectedVersion, Map<String, String> metadata) {
        var all = new HashMap<String, Object>(metadata);
        all.put(EXPECTED_VERSION, expectedVersion);
        dispatch(command, all);
    }

    /**
     * Sends commands to many entities, one each: all are loaded by one query, each is decided as ever, and what they lead to is stored
     * by one statement, in the running transaction if there is one. A command that is refused, or whose entity somebody else was faster
     * with, is left out and stores nothing; the others stand. Such a one is best sent alone afterwards.
     *
     * @return why, by entity, for what was left out: a {@link StreamConflict}, or what the entity threw
     * @throws IllegalArgumentException for two commands to one entity
     */
    public Map<String, RuntimeException> sendTogether(List<ToEntity> commands) {
        var entities = new LinkedHashSet<String>();
        commands.forEach(it -> {
            if (!entities.add(it.entity())) {
                throw new IllegalArgumentException("two commands to " + it.entity());
            }
        });
        var leftOut = new HashMap<String, RuntimeException>();
        var taken = log.together(
                entities,
                () -> commands.forEach(it -> {
                    try {
                        send(it.command(), it.metadata());
                    } catch (RuntimeException refused) {
                        leftOut.put(it.entity(), refused);
                    }
                }));
        taken.forEach(entity -> leftOut.put(entity, new StreamConflict(null)));
        return leftOut;
    }

    private void dispatch(Object command, Map<String, ?> metadata) {
        try {
            gateway.sendAndWait(new GenericCommandMessage<>(new GenericMessage<>(command, metadata), nameOf(command)));
        } catch (AggregateNotFoundException unknown) {
            throw unknown instanceof AggregateDeletedException ? unknown : new UnknownEntity(unknown);
        } catch (ConcurrencyException | ConflictingModificationException conflict) {
            throw new StreamConflict(conflict);
        } catch (CommandExecutionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
        }
    }

    /** The name under which a handler takes it: that of its family, else its own. */
    private String nameOf(Object command) {
        return families.stream()
                .filter(family -> family.isInstance(command))
                .findFirst()
                .<Class<?>>map(family -> family)
                .orElse(command.getClass())
                .getName();
    }
}
