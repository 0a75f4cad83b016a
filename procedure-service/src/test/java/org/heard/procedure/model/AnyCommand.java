package org.heard.procedure.model;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.heard.procedure.complaint.ComplaintId;
import org.heard.procedure.complaint.command.Step;
import org.heard.procedure.complaint.term.PointFinding;
import org.heard.procedure.complaint.term.Sealed;
import org.heard.testkit.Chance;

/** Any step there is, with any values, put together from what its record says of itself: a new command needs nothing here. */
final class AnyCommand {

    /** Every step of every family. */
    static final List<Class<?>> STEPS = leaves(Step.class).toList();

    private static final List<String> PEOPLE = List.of("one", "two", "three", "four");

    private final RandomGenerator random;
    private final LocalDate today;
    private final int points;

    AnyCommand(RandomGenerator random, LocalDate today, int points) {
        this.random = random;
        this.today = today;
        this.points = points;
    }

    private static Stream<Class<?>> leaves(Class<?> family) {
        return family.isSealed()
                ? Arrays.stream(family.getPermittedSubclasses()).flatMap(AnyCommand::leaves)
                : Stream.of(family);
    }

    Step of(Class<?> kind) {
        return (Step) record(kind);
    }

    private Object record(Class<?> kind) {
        var parts = kind.getRecordComponents();
        try {
            var constructor = kind.getDeclaredConstructor(
                    Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(Arrays.stream(parts).map(this::part).toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no " + kind + " can be made up", e);
        }
    }

    private Object part(RecordComponent part) {
        return switch (part.getName()) {
            case "recordedOn" -> today;
            case "happenedOn" -> today.minusDays(random.nextInt(3) == 0 ? random.nextInt(-1, 3) : 0);
            case "awareOn", "newComplaint", "there" -> random.nextBoolean() ? null : value(part.getGenericType());
            default -> value(part.getGenericType());
        };
    }

    private Object value(Type type) {
        if (type instanceof ParameterizedType generic) {
            return several((Class<?>) generic.getRawType(), generic.getActualTypeArguments()[0]);
        }
        var kind = (Class<?>) type;
        if (kind == ComplaintId.class) {
            return Life.ID;
        } else if (kind == LocalDate.class) {
            return today.plusDays(random.nextInt(-20, 60));
        } else if (kind == Sealed.class) {
            return Life.WORDS;
        } else if (kind == String.class) {
            return Chance.oneOf(PEOPLE, random);
        } else if (kind == UUID.class) {
            return new UUID(0, random.nextInt(1, 4));
        } else if (kind == boolean.class || kind == Boolean.class) {
            return random.nextBoolean();
        } else if (kind == int.class || kind == Integer.class) {
            return random.nextInt(1, 4);
        } else if (kind.isEnum()) {
            return kind.getEnumConstants()[random.nextInt(kind.getEnumConstants().length)];
        } else if (kind.isSealed()) {
            return record(Chance.oneOf(leaves(kind).toList(), random));
        }
        return record(kind);
    }

    private Object several(Class<?> kind, Type of) {
        if (kind == Optional.class) {
            return random.nextBoolean() ? Optional.empty() : Optional.of(value(of));
        }
        if (of == PointFinding.class) {
            return Life.findings(random.nextInt(8) == 0 ? random.nextInt(4) : points);
        }
        var all = random.nextInt(3) > 0 && of instanceof Class<?> each && each.isEnum()
                ? List.of(each.getEnumConstants())
                : IntStream.range(0, random.nextInt(4)).mapToObj(_ -> value(of)).toList();
        return kind == Set.class ? setOf(all) : all;
    }

    private static Set<?> setOf(List<?> all) {
        return Set.copyOf(new HashSet<>(all));
    }
}
