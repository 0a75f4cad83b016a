package org.heard.testkit.architecture;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Base of every service's {@code ArchitectureTest}: the service keeps each house rule, and each can be broken. A rule that
 * only one service has is a test of its own there, with {@link #breaks} for its planted violation: classes of its test
 * sources in a package {@code planted}, which no check of the real classes sees.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class KeepsHouseRules {

    private final String root;
    private final JavaClasses service;

    /** @param root package of the service, such as {@code org.heard.intake} */
    protected KeepsHouseRules(String root) {
        this.root = root;
        this.service = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root);
    }

    /** The service's classes, without its tests. */
    protected JavaClasses service() {
        return service;
    }

    @Test
    void there_is_a_service_to_look_at() {
        assertFalse(service.isEmpty(), "no classes below " + root);
    }

    @ParameterizedTest
    @EnumSource
    void the_service_keeps(HouseRule rule) {
        rule.over(root).check(service);
    }

    @ParameterizedTest
    @EnumSource
    void a_planted_violation_breaks(HouseRule rule) {
        assertTrue(breaks(rule.over(rule.planted()), rule.planted()), rule + " cannot fail");
    }

    /** Whether the classes of a package break a rule. */
    protected static boolean breaks(ArchRule rule, String planted) {
        var classes = new ClassFileImporter().importPackages(planted);
        assertFalse(classes.isEmpty(), "nothing is planted in " + planted);
        return rule.evaluate(classes).hasViolation();
    }
}
