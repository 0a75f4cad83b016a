package org.heard.intake.evidence;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** How files given as evidence are taken, kept and looked into. */
@ConfigMapping(prefix = "heard.evidence")
public interface EvidenceConfig {

    /** The folder where files lie, sealed. */
    Path directory();

    /** The file of the key that wraps the data keys of complaints. */
    Path masterKeyFile();

    /** Largest file taken, in bytes. */
    @WithDefault("262144000")
    long maxFileBytes();

    /** A file above this many bytes takes long to look into, and stands in a queue of its own. */
    @WithDefault("20971520")
    long largeFileBytes();

    /** How often one looks whether something waits to be examined or destroyed. */
    @WithDefault("1s")
    Duration examineInterval();

    /** After this long, another instance examines what one began with and never finished. */
    @WithDefault("10m")
    Duration examinationLease();

    /** When one asks again after the scanner was not there. */
    @WithDefault("5s")
    Duration scannerRetryAfter();
}
