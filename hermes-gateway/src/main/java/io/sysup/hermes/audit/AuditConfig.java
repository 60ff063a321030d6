package io.sysup.hermes.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Settings of the audit log. */
@ConfigMapping(prefix = "sysup.audit")
public interface AuditConfig {
    /** Where the newest row is noted now and then; nowhere when absent. */
    Optional<Path> anchorFile();

    @WithDefault("1h")
    Duration anchorEvery();

    /** How often the server follows the whole chain by itself. */
    @WithDefault("24h")
    Duration verifyEvery();

    /** Where beginnings of the log are moved to; nowhere when absent. */
    Optional<Path> archiveFolder();

    /** Rows older than this are moved by themselves; none when absent. */
    Optional<Duration> keep();
}
