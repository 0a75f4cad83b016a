package org.heard.kit.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An address that goes away: every answer of it says since when, until when, and what takes its place. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface GoesAway {

    /** The day since which nobody new should use it, such as 2026-12-01. */
    String since();

    /** The day on which it goes away. */
    String until();

    /** The address that takes its place. */
    String successor();
}
