package org.heard.notification.nudge.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.heard.localstack.notify.NotifySandbox;
import org.heard.notification.Settings;
import org.junit.jupiter.api.Test;

class RealAccountTest {

    @Test
    void the_sandboxs_key_and_token_are_known_for_what_they_are() {
        assertEquals(
                2, faults(NotifySandbox.API_KEY, NotifySandbox.CALLBACK_TOKEN).size());
    }

    @Test
    void an_account_of_ones_own_is_fine() {
        assertEquals(List.of(), faults("heard-0a-0b", "long-and-random"));
    }

    private static List<String> faults(String key, String token) {
        return RealAccount.faults(
                Settings.of(Map.of("gov-uk-notify.api-key", key, "gov-uk-notify.callback-token", token))
                        .govUkNotify());
    }
}
