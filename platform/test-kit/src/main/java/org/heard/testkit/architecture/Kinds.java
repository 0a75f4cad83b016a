package org.heard.testkit.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the house rules speak of: aggregates, clocks, features, the two ways to a database. */
final class Kinds {

    private static final List<String> REACTIVE =
            List.of("io.quarkus.hibernate.reactive.", "org.hibernate.reactive.", "io.vertx.mutiny.sqlclient.");
    private static final List<String> BLOCKING =
            List.of("java.sql.", "javax.sql.", "jakarta.transaction.", "io.agroal.");
    private static final Set<String> ASKS_THE_TIME = Set.of(
            "java.lang.System.currentTimeMillis()",
            "java.time.Clock.systemUTC()",
            "java.time.Clock.systemDefaultZone()",
            "java.time.InstantSource.system()",
            "java.util.Date.<init>()");

    private Kinds() {}

    static DescribedPredicate<JavaClass> anAggregate() {
        return describe("an aggregate", type -> type.getFields().stream()
                .flatMap(field -> field.getAnnotations().stream())
                .anyMatch(annotation -> annotation.getRawType().getSimpleName().equals("AggregateIdentifier")));
    }

    static DescribedPredicate<JavaClass> aRow() {
        return describe("a row", type -> type.getAnnotations().stream()
                .anyMatch(annotation -> annotation.getRawType().getSimpleName().equals("Entity")));
    }

    static DescribedPredicate<JavaClass> aClock() {
        return describe(
                "a clock", type -> type.isEquivalentTo(Clock.class) || type.isEquivalentTo(InstantSource.class));
    }

    static DescribedPredicate<JavaClass> featureWithAProjection() {
        return describe("in a package with a projection", type -> type.getPackage().getClasses().stream()
                .anyMatch(neighbour -> neighbour.getSimpleName().endsWith("Projection")));
    }

    static DescribedPredicate<JavaClass> usesReactiveDatabaseAccess() {
        return describe("reactive", type -> needs(type, REACTIVE).findAny().isPresent());
    }

    static ArchCondition<JavaClass> usesBlockingDatabaseAccess() {
        return new ArchCondition<>("use blocking database access") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                needs(type, BLOCKING)
                        .forEach(need -> events.add(SimpleConditionEvent.satisfied(type, need.getDescription())));
            }
        };
    }

    static ArchCondition<JavaClass> asksTheTime() {
        return new ArchCondition<>("ask the time") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Stream.concat(type.getCodeUnitCallsFromSelf().stream(), type.getCodeUnitReferencesFromSelf().stream())
                        .filter(call -> isTheTime(call.getTarget()))
                        .forEach(call -> events.add(SimpleConditionEvent.satisfied(type, call.getDescription())));
            }
        };
    }

    static ArchCondition<JavaClass> dependOnlyOnJavaAndTheirOwnFeature(String root) {
        return new ArchCondition<>("depend only on java and their own feature") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var feature = feature(root, type);
                type.getDirectDependenciesFromSelf().stream()
                        .filter(need -> !isJava(need.getTargetClass()))
                        .filter(need -> !feature(root, need.getTargetClass()).equals(feature))
                        .forEach(need -> events.add(SimpleConditionEvent.violated(type, need.getDescription())));
            }
        };
    }

    private static boolean isTheTime(AccessTarget target) {
        return ASKS_THE_TIME.contains(target.getFullName())
                || target.getName().equals("now")
                        && target.getOwner().getPackageName().startsWith("java.time");
    }

    private static String feature(String root, JavaClass type) {
        var name = type.getBaseComponentType().getPackageName();
        if (!name.startsWith(root + ".")) {
            return "outside: " + name;
        }
        var below = name.substring(root.length() + 1);
        return below.contains(".") ? below.substring(0, below.indexOf('.')) : below;
    }

    private static boolean isJava(JavaClass type) {
        var base = type.getBaseComponentType();
        return base.isPrimitive() || base.getPackageName().startsWith("java.");
    }

    private static Stream<Dependency> needs(JavaClass type, List<String> prefixes) {
        Predicate<Dependency> named =
                need -> prefixes.stream().anyMatch(need.getTargetClass().getName()::startsWith);
        return type.getDirectDependenciesFromSelf().stream().filter(named);
    }
}
