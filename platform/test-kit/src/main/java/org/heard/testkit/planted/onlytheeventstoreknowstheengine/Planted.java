package org.heard.testkit.planted.onlytheeventstoreknowstheengine;

import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/** A feature that holds the engine. */
record Planted(EventStorageEngine engine) {}
