package org.heard.testkit.planted.onlytheclockasksthetime;

import java.time.LocalDate;
import java.util.function.Supplier;

/** A feature that asks the machine what day it is. */
class Planted {

    private final Supplier<LocalDate> today = LocalDate::now;

    LocalDate today() {
        return today.get();
    }
}
