package org.heard.eventstore;

import java.util.HashMap;
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

    Commands(CommandGateway gateway, List<Class<?>> families) {
        this.gateway = gateway;
        this.families = families;
    }

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
