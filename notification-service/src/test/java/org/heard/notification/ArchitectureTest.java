package org.heard.notification;

import org.heard.testkit.architecture.KeepsHouseRules;

class ArchitectureTest extends KeepsHouseRules {

    ArchitectureTest() {
        super("org.heard.notification");
    }
}
