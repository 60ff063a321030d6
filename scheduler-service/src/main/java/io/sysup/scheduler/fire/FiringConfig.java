package io.sysup.scheduler.fire;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What the loops of this process do. */
@ConfigMapping(prefix = "sysup.scheduler.firing")
public interface FiringConfig {
    /** False for a replica that only answers requests. */
    @WithDefault("true")
    boolean enabled();
}
