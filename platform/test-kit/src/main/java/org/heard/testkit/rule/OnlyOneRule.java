package org.heard.testkit.rule;

import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.launcher.PostDiscoveryFilter;

/** With {@code -Drule=DL-21} only the tests that carry that rule are run; without it, all. */
public final class OnlyOneRule implements PostDiscoveryFilter {
    private final String wanted;

    /** The rule of the system property {@code rule}. */
    public OnlyOneRule() {
        this(System.getProperty("rule", ""));
    }

    OnlyOneRule(String wanted) {
        this.wanted = wanted;
    }

    @Override
    public FilterResult apply(TestDescriptor test) {
        var carries = test.getSource().stream()
                .anyMatch(source -> CarriedRules.by(source).contains(wanted));
        var runs = wanted.isEmpty() || carries || isAroundTests(test);
        return FilterResult.includedIf(runs, () -> "carries " + wanted, () -> "does not carry " + wanted);
    }

    /** A class is kept for the sake of its methods, a parameterised method only for its own. */
    private static boolean isAroundTests(TestDescriptor test) {
        return test.isContainer() && !test.getChildren().isEmpty();
    }
}
