package org.heard.testkit.planted.entitiesonlydecide;

import java.time.InstantSource;

/** An entity that holds a clock. */
class Planted {

    @AggregateIdentifier
    private String id;

    private InstantSource clock;

    @interface AggregateIdentifier {}
}
