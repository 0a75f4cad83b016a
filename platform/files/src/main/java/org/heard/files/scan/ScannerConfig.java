package org.heard.files.scan;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** ClamAV's daemon. */
@ConfigMapping(prefix = "heard.evidence.scanner")
public interface ScannerConfig {

    String host();

    int port();

    @WithDefault("2s")
    Duration connectTimeout();

    /** How long it may take over one file. */
    @WithDefault("150s")
    Duration answerTimeout();
}
