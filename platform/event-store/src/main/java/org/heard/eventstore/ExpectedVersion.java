package org.heard.eventstore;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.AnnotationCommandTargetResolver;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/** The entity from the command, the version its sender saw from the command's metadata. */
final class ExpectedVersion implements CommandTargetResolver {

    private final CommandTargetResolver entity =
            AnnotationCommandTargetResolver.builder().build();

    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
        var target = entity.resolveTarget(command);
        return command.getMetaData().get(Commands.EXPECTED_VERSION) instanceof Long version
                ? new VersionedAggregateIdentifier(target.getIdentifierValue(), version)
                : target;
    }
}
