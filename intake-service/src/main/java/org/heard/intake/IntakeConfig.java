package org.heard.intake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How this service is set up. */
@ConfigMapping(prefix = "heard.intake")
public interface IntakeConfig {

    /** File with how councils are set up until they change it themselves; see councils.yaml. Without one, the sandbox's. */
    Optional<Path> councilsFile();

    /** How often an instance looks for needs that are to be looked at again. */
    @WithDefault("60s")
    Duration reviewsLookedForEvery();

    /** How often an instance fetches what people wrote by text. */
    @WithDefault("2s")
    Duration repliesFetchedEvery();
}
