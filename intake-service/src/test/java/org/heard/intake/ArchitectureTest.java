package org.heard.intake;

import org.heard.testkit.architecture.KeepsHouseRules;

class ArchitectureTest extends KeepsHouseRules {

    ArchitectureTest() {
        super("org.heard.intake");
    }
}
