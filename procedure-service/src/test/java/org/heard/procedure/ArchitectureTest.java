package org.heard.procedure;

import org.heard.testkit.architecture.KeepsHouseRules;

class ArchitectureTest extends KeepsHouseRules {

    ArchitectureTest() {
        super("org.heard.procedure");
    }
}
