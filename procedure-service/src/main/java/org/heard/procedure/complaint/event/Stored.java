package org.heard.procedure.complaint.event;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Under which name and revision a fact is stored, for ever: the class may be renamed, its stored name never. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Stored {

    /** E.g. {@code complaint.StageEscalated}. */
    String value();

    /** The revision that is written today; older ones need an upcaster. */
    int revision() default 1;
}
