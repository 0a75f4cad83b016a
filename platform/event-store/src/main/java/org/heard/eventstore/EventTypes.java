package org.heard.eventstore;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Under which name and revision each event is stored. Names are ours and for ever, such as {@code order.LinePacked}: a class may
 * be renamed, its stored name never.
 */
public final class EventTypes {

    private static final Pattern NAME = Pattern.compile("[a-z-]+\\.[A-Z][A-Za-z0-9]+");

    private final Map<Class<?>, StoredType> byClass;
    private final Map<String, Class<?>> byName;

    private EventTypes(Map<Class<?>, StoredType> byClass, Map<String, Class<?>> byName) {
        this.byClass = Map.copyOf(byClass);
        this.byName = Map.copyOf(byName);
    }

    /** A stored name and the revision that is written today. */
    public record StoredType(String name, int revision) {}

    /** The stored type of an event class, or empty for a class that was not registered. */
    public Optional<StoredType> typeOf(Class<?> event) {
        return Optional.ofNullable(byClass.get(event));
    }

    /** The class that events of a stored name are read into, or empty for an unknown name. */
    public Optional<Class<?>> classOf(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** All registered event classes. */
    public Set<Class<?>> classes() {
        return byClass.keySet();
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Collects the names; each name and each class once. */
    public static final class Builder {

        private final Map<Class<?>, StoredType> byClass = new HashMap<>();
        private final Map<String, Class<?>> byName = new HashMap<>();

        private Builder() {}

        /**
         * Registers an event.
         *
         * @param name {@code <feature>.<Event>}
         * @throws IllegalArgumentException for a name of another form, or a name or class registered before
         */
        public Builder stored(String name, int revision, Class<?> event) {
            if (!NAME.matcher(name).matches()) {
                throw new IllegalArgumentException("not of the form feature.Event: " + name);
            }
            if (byName.putIfAbsent(name, event) != null
                    || byClass.putIfAbsent(event, new StoredType(name, revision)) != null) {
                throw new IllegalArgumentException("registered twice: " + name);
            }
            return this;
        }

        public EventTypes build() {
            return new EventTypes(byClass, byName);
        }
    }
}
