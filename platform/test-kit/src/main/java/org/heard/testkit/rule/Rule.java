package org.heard.testkit.rule;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * The rule of docs/rules.md that a test proves, e.g. {@code @Rule("DL-21")}. On a class it holds for each of its tests. A
 * tag of ours: with {@code -Drule=DL-21} the modules that have the test kit run the tests of that rule only. Every executed
 * test is counted under its rules at the end of the build.
 */
@Tag("rule")
@Documented
@Inherited
@Repeatable(Rule.All.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Rule {
    /** The id, as docs/rules.md has it. */
    String value();

    /** Several rules on one test. */
    @Tag("rule")
    @Documented
    @Inherited
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.METHOD})
    @interface All {
        Rule[] value();
    }
}
