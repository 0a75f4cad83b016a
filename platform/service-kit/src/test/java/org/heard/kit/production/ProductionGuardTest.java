package org.heard.kit.production;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ProductionGuardTest {

    @Test
    void what_the_sandbox_uses_is_no_secret() {
        assertTrue(ProductionGuard.isSandboxValue("intake_app"));
        assertTrue(ProductionGuard.isSandboxValue("sandbox-intake-service"));
        assertTrue(ProductionGuard.isSandboxValue(""));
        assertFalse(ProductionGuard.isSandboxValue("k7Qp-vR2x-9sLm"));
    }
}
