package org.heard.procedure.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import org.heard.kit.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.9.1",
                "0.0.0.0",
                "0.1.2.3",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "192.0.0.1",
                "192.0.2.1",
                "198.18.0.1",
                "198.51.100.1",
                "203.0.113.9",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::1",
                "2001:0:a00:1::1",
                "2001:db8::1",
                "ff02::1"
            })
    void what_lies_inside_is_never_called(String address) throws Exception {
        assertFalse(PublicAddress.is(InetAddress.getByName(address)));
        var literal = address.contains(":") ? "[" + address + "]" : address;
        var refused = assertThrows(Problem.class, () -> Target.of("https://" + literal + "/hook", false));
        assertEquals("webhook-target-not-public", refused.code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "100.63.0.1", "172.32.0.1", "2606:4700::1111", "2a00:1450::1"})
    void what_lies_outside_is(String address) throws Exception {
        assertTrue(PublicAddress.is(InetAddress.getByName(address)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://8.8.8.8/hook", "ftp://8.8.8.8/", "https:///hook", "https://user:word@8.8.8.8/",
                "https://8.8.8.8/#part", "nothing", "https://exa mple/", "file:///etc/passwd"
            })
    void an_address_that_is_not_plain_https_is_refused(String url) {
        assertEquals(
                "invalid-value",
                assertThrows(Problem.class, () -> Target.of(url, true)).code());
    }

    @Test
    void a_sandbox_may_send_to_its_own_machine_and_to_no_other_inside() {
        assertEquals("127.0.0.1", Target.of("http://127.0.0.1:9000/hook", true).host());
        assertThrows(Problem.class, () -> Target.of("http://127.0.0.1:9000/hook", false));
        assertThrows(Problem.class, () -> Target.of("https://10.0.0.1/hook", true));
        assertThrows(Problem.class, () -> Target.of("http://10.0.0.1/hook", true));
    }
}
