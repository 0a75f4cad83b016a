package org.heard.testkit.planted.onlytheborderknowsthecontracts.lodging;

import org.heard.contracts.IntegrationEvent;

/** A feature that knows a published event. */
record Planted(IntegrationEvent event) {}
