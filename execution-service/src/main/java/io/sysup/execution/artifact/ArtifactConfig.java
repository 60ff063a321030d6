package io.sysup.execution.artifact;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Where artifacts are kept. */
@ConfigMapping(prefix = "sysup.artifacts")
public interface ArtifactConfig {
    /** Folder that all replicas of this service share. */
    @WithDefault("artifacts")
    Path folder();
}
