package org.heard.testkit.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

class RuleCountingTest {
    private static final String CARRYING = Carrying.class.getName();

    @TempDir
    Path folder;

    @Test
    void a_test_counts_for_its_own_rules_and_its_classs_and_the_class_around_that() throws IOException {
        run("");

        assertEquals("""
                X-1\ta_parameterised_test
                X-1\ttwo_rules_at_once
                X-2\ttwo_rules_at_once
                X-3\ttwo_rules_at_once
                """, Files.readString(folder.resolve(CARRYING + ".tsv")));
        assertEquals("""
                X-1\ta_test_within
                X-4\ta_test_within
                """, Files.readString(folder.resolve(CARRYING + "$Within.tsv")));
    }

    @Test
    void a_class_without_rules_leaves_no_record() {
        run("");

        assertFalse(Files.exists(folder.resolve(Bare.class.getName() + ".tsv")));
    }

    @Test
    void a_rule_chooses_tests_like_a_tag() {
        assertEquals(List.of("two_rules_at_once"), run("X-2"));
        assertEquals(List.of("a_test_within"), run("X-4"));
        assertEquals(List.of(), run("X-9"));
    }

    @Test
    void without_a_choice_every_test_runs() {
        assertEquals(
                List.of(
                        "a_parameterised_test",
                        "a_test_that_could_not_be_made",
                        "a_test_within",
                        "a_test_without_rules",
                        "two_rules_at_once"),
                run(""));
    }

    private List<String> run(String rule) {
        var ran = new TreeSet<String>();
        var config = LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .enablePostDiscoveryFilterAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .addTestExecutionListeners(new ExecutedRules(folder), new TestExecutionListener() {
                    private TestPlan plan;

                    @Override
                    public void testPlanExecutionStarted(TestPlan plan) {
                        this.plan = plan;
                    }

                    @Override
                    public void executionStarted(TestIdentifier test) {
                        if (test.isTest()) {
                            var named = test.getUniqueIdObject()
                                            .getLastSegment()
                                            .getType()
                                            .equals("method")
                                    ? test
                                    : plan.getParent(test).orElseThrow();
                            var name = named.getLegacyReportingName();
                            ran.add(name.replaceAll("\\(.*", ""));
                        }
                    }
                })
                .build();
        LauncherFactory.create(config)
                .execute(LauncherDiscoveryRequestBuilder.request()
                        .selectors(selectClass(Carrying.class), selectClass(Bare.class))
                        .filters(new OnlyOneRule(rule))
                        .configurationParameter("junit.jupiter.execution.parallel.enabled", "false")
                        .build());
        return List.copyOf(ran);
    }

    @Rule("X-1")
    static class Carrying {
        @Test
        @Rule("X-2")
        @Rule("X-3")
        void two_rules_at_once() {}

        @ParameterizedTest
        @ValueSource(ints = {1, 2})
        void a_parameterised_test(int each) {
            assertFalse(each == 3);
        }

        @Test
        void a_test_that_could_not_be_made() {
            assumeTrue(false);
        }

        @Test
        @Disabled("to show that it is not counted")
        void a_disabled_test() {}

        @Nested
        @Rule("X-4")
        class Within {
            @Test
            void a_test_within() {}
        }
    }

    static class Bare {
        @Test
        void a_test_without_rules() {}
    }
}
