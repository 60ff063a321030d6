package io.sysup.hermes.audit;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Settings with folders of a test. */
record TestSettings(@Nullable Path anchors, @Nullable Path archives, @Nullable Duration kept)
        implements AuditConfig {
    @Override
    public Optional<Path> anchorFile() {
        return Optional.ofNullable(anchors);
    }

    @Override
    public Duration anchorEvery() {
        return Duration.ofHours(1);
    }

    @Override
    public Duration verifyEvery() {
        return Duration.ofHours(24);
    }

    @Override
    public Optional<Path> archiveFolder() {
        return Optional.ofNullable(archives);
    }

    @Override
    public Optional<Duration> keep() {
        return Optional.ofNullable(kept);
    }
}
