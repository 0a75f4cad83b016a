package org.heard.localstack.notify.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.heard.localstack.notify.message.Address;
import org.heard.localstack.notify.message.Message;

/** Where each page is. */
final class Links {

    private Links() {}

    static String to(Address address) {
        return (address.isPhone() ? "/phones/" : "/inboxes/") + encoded(address.dialled());
    }

    static String to(Message mail) {
        return to(mail.person()) + "/" + mail.id();
    }

    private static String encoded(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
