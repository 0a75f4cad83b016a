package org.heard.ombudsman;

import org.heard.testkit.architecture.KeepsHouseRules;

class ArchitectureTest extends KeepsHouseRules {

    ArchitectureTest() {
        super("org.heard.ombudsman");
    }
}
