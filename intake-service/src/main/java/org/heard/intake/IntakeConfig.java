package org.heard.intake;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** How this service is set up. */
@ConfigMapping(prefix = "heard.intake")
public interface IntakeConfig {

    /** File with how councils are set up until they change it themselves; see councils.yaml. Without one, the sandbox's. */
    Optional<Path> councilsFile();
}
