package org.heard.testkit.rule;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;

/**
 * Reads which rules a test carries: its own, its class's and those of the classes around that. By name, because the test
 * may have been loaded by a class loader that has a {@link Rule} of its own.
 */
final class CarriedRules {
    private CarriedRules() {}

    static SortedSet<String> by(TestSource source) {
        var rules = new TreeSet<String>();
        switch (source) {
            case MethodSource method -> {
                collect(method.getJavaMethod(), rules);
                collectAround(method.getJavaClass(), rules);
            }
            case ClassSource type -> collectAround(type.getJavaClass(), rules);
            default -> {}
        }
        return rules;
    }

    private static void collectAround(Class<?> type, SortedSet<String> rules) {
        for (var around = type; around != null; around = around.getEnclosingClass()) {
            collect(around, rules);
        }
    }

    private static void collect(AnnotatedElement element, SortedSet<String> rules) {
        for (var annotation : element.getAnnotations()) {
            var kind = annotation.annotationType().getName();
            if (kind.equals(Rule.class.getName())) {
                rules.add((String) valueOf(annotation));
            } else if (kind.equals(Rule.All.class.getName())) {
                for (var each : (Annotation[]) valueOf(annotation)) {
                    rules.add((String) valueOf(each));
                }
            }
        }
    }

    private static Object valueOf(Annotation annotation) {
        try {
            return annotation.annotationType().getMethod("value").invoke(annotation);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(annotation + " has no value", e);
        }
    }
}
