package io.sysup.contracts.host;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How full and how busy the machine was at the moment of the probe. */
public record Usage(
        @Nullable Double load1,
        @Nullable Double load5,
        @Nullable Double load15,
        @Nullable Long memoryUsedBytes,
        @Nullable Long memoryAvailableBytes,
        @Nullable Double memoryUsedPercent,
        @Nullable Double rootUsedPercent,
        List<Filesystem> filesystems) {}
