package org.heard.testkit.planted.configurationistyped;

import org.eclipse.microprofile.config.ConfigProvider;

/** A feature that looks settings up by name. */
class Planted {

    String setting() {
        return ConfigProvider.getConfig().getValue("a.setting", String.class);
    }
}
