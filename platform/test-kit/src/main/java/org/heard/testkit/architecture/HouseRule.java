package org.heard.testkit.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.heard.testkit.architecture.Kinds.aClock;
import static org.heard.testkit.architecture.Kinds.aRow;
import static org.heard.testkit.architecture.Kinds.anAggregate;
import static org.heard.testkit.architecture.Kinds.asksTheTime;
import static org.heard.testkit.architecture.Kinds.dependOnlyOnJavaAndTheirOwnFeature;
import static org.heard.testkit.architecture.Kinds.featureWithAProjection;
import static org.heard.testkit.architecture.Kinds.usesBlockingDatabaseAccess;
import static org.heard.testkit.architecture.Kinds.usesReactiveDatabaseAccess;

import com.tngtech.archunit.lang.ArchRule;
import java.util.Locale;
import java.util.function.Function;

/**
 * The rules that the code of every service keeps, each with classes that break it: those lie in a package of the rule's
 * own beside this one, named as the rule without its underscores, and show that the rule can fail.
 */
public enum HouseRule {
    RULES_AND_EVENTS_NEED_ONLY_JAVA(root -> classes()
            .that()
            .resideInAnyPackage(root + "..rule..", root + "..event..")
            .should(dependOnlyOnJavaAndTheirOwnFeature(root))
            .because("what the law says and what happened must outlive every framework")),

    ENTITIES_ONLY_DECIDE(root -> noClasses()
            .that(are(anAggregate()))
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                            "jakarta.enterprise..",
                            "jakarta.inject..",
                            "jakarta.ws.rs..",
                            "jakarta.persistence..",
                            "org.hibernate..",
                            "io.quarkus..",
                            "org.apache.kafka..",
                            "org.eclipse.microprofile..",
                            "org.heard.kit.clock..")
                    .or(aClock()))
            .because("an entity does not fetch, log, ask the time or know who is calling (law 1)")),

    ROWS_ONLY_HOLD(root -> noClasses()
            .that(are(aRow()))
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                            "jakarta.enterprise..",
                            "jakarta.inject..",
                            "jakarta.ws.rs..",
                            "org.apache.kafka..",
                            "org.eclipse.microprofile..",
                            "org.heard.kit.clock..")
                    .or(aClock()))
            .because("a row is what was stored, and nothing else")),

    READ_FEATURES_IMPORT_NO_COMMAND(root -> noClasses()
            .that(are(featureWithAProjection()))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(root + "..command..")
            .because("one place writes, another reads")),

    ONLY_THE_BORDER_KNOWS_THE_CONTRACTS(root -> noClasses()
            .that(resideOutsideOfPackages(root + ".inbound..", root + ".outbound.."))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.heard.contracts..")
            .because("a published event is not a stored one and not a type to decide with")),

    ONLY_THE_EVENT_STORE_KNOWS_THE_ENGINE(root -> noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.axonframework.config..",
                    "org.axonframework.common.jdbc..",
                    "org.axonframework.common.transaction..",
                    "org.axonframework.eventhandling.tokenstore..",
                    "org.axonframework.eventsourcing.eventstore..",
                    "org.axonframework.serialization..")
            .because("the engine will be replaced behind platform/event-store")),

    REACTIVE_AND_BLOCKING_DATABASE_ACCESS_STAY_APART(root -> noClasses()
            .that(are(usesReactiveDatabaseAccess()))
            .should(usesBlockingDatabaseAccess())
            .because("the two never share a method (law 10)")),

    ONLY_THE_CLOCK_ASKS_THE_TIME(root ->
            noClasses().should(asksTheTime()).because("dates come from the business clock, instants from @RealTime")),

    FEATURES_FORM_NO_CYCLE(root -> slices().matching(root + ".(*)..").should().beFreeOfCycles()),

    NAMES_SAY_WHAT_IT_IS(root -> noClasses()
            .should()
            .haveSimpleNameEndingWith("Service")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Impl")
            .because("such a name says nothing about what the thing is")),

    CONFIGURATION_IS_TYPED(root -> noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.eclipse.microprofile.config..")
            .because("a @ConfigMapping interface is the only way to read configuration")),

    A_SERVICE_NEEDS_ONLY_THE_PLATFORM(root -> noClasses()
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.heard..")
                    .and(resideOutsideOfPackages(
                            root + "..",
                            "org.heard.contracts..",
                            "org.heard.workingdays..",
                            "org.heard.eventstore..",
                            "org.heard.kit..",
                            "org.heard.pack..",
                            "org.heard.files..")))
            .because("services know each other's facts, never each other's code"));

    private final Function<String, ArchRule> over;

    HouseRule(Function<String, ArchRule> over) {
        this.over = over;
    }

    /**
     * The rule over the classes below one package. It holds where there is nothing to hold for: a service without
     * entities keeps the rule for entities.
     *
     * @param root package of a service, such as {@code org.heard.intake}
     */
    public ArchRule over(String root) {
        return over.apply(root).allowEmptyShould(true).as(sentence());
    }

    /** The package whose classes break the rule. */
    public String planted() {
        return "org.heard.testkit.planted." + name().toLowerCase(Locale.ROOT).replace("_", "");
    }

    private String sentence() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
