package io.sysup.contracts.host;

import org.jspecify.annotations.Nullable;

/**
 * A whole disk, without its partitions; {@code type} is disk, nvme, mmc, virtual or another word of
 * the host.
 */
public record Disk(
        String name,
        String type,
        long sizeBytes,
        @Nullable Boolean rotational,
        @Nullable String model) {}
