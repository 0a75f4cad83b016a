package org.heard.testkit.planted.aserviceneedsonlytheplatform;

import org.heard.testkit.planted.namessaywhatitis.PlantedService;

/** A service that needs another. */
record Planted(PlantedService other) {}
