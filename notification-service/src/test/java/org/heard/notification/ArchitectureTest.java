package org.heard.notification;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.lang.ArchRule;
import org.heard.testkit.architecture.KeepsHouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest extends KeepsHouseRules {

    private static final ArchRule CALLS_AND_STATE_STAY_APART = noClasses()
            .should(dependOnClassesThat(resideInAnyPackage("uk.gov.service.notify..", "io.quarkus.mailer.."))
                    .and(dependOnClassesThat(
                            resideInAnyPackage("io.quarkus.hibernate.reactive..", "org.hibernate.reactive.."))))
            .because("a call that may be cut off at any moment happens in no transaction");

    ArchitectureTest() {
        super("org.heard.notification");
    }

    @Test
    void a_call_to_a_provider_and_a_transaction_never_share_a_class() {
        CALLS_AND_STATE_STAY_APART.check(service());
    }

    @Test
    void a_planted_class_that_does_both_is_found() {
        assertTrue(breaks(CALLS_AND_STATE_STAY_APART, "org.heard.notification.planted"));
    }
}
