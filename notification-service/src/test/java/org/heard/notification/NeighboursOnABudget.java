package org.heard.notification;

import java.util.HashMap;
import java.util.Map;

/** The same, with few messages to an address, and a council that may send hardly any: two, and one of them in answer to a text. */
public class NeighboursOnABudget extends Neighbours {

    @Override
    public Map<String, String> start() {
        var configuration = new HashMap<>(super.start());
        configuration.put("heard.notification.rules.messages-to-an-address-a-day", "3");
        configuration.put("heard.notification.councils.E10000099.messages-a-day", "2");
        configuration.put("heard.notification.work.budget-retried-after", "1h");
        return configuration;
    }
}
