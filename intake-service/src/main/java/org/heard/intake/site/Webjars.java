package org.heard.intake.site;

import io.smallrye.config.ConfigMapping;

/** Which webjars the pages name; the build writes it. */
@ConfigMapping(prefix = "heard")
interface Webjars {

    String govukFrontend();

    String mojFrontend();
}
