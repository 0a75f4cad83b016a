package org.heard.eventstore;

import com.fasterxml.jackson.databind.Module;
import java.util.List;
import java.util.Map;

/**
 * What a service says about its event-sourced side; one CDI producer of the service makes it.
 *
 * @param types stored names of all events
 * @param entities classes with Axon's annotations: what commands are sent to
 * @param families interfaces whose commands one handler decides: a command of a family is sent under the family's name
 * @param resources what decisions may take as a parameter besides the command, by type, such as a set of dated rules
 * @param json how value types of the events are written, beyond records, java.time and enums
 * @param older how older revisions are read, each to the next, in order
 */
public record EventModel(
        EventTypes types,
        List<Class<?>> entities,
        List<Class<?>> families,
        Map<Class<?>, Object> resources,
        List<Module> json,
        List<OlderRevision> older) {

    public EventModel {
        entities = List.copyOf(entities);
        families = List.copyOf(families);
        resources = Map.copyOf(resources);
        json = List.copyOf(json);
        older = List.copyOf(older);
    }
}
