package io.sysup.contracts.host;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Result of {@code machine.metrics}. What a host does not tell is absent.
 *
 * @param warnings a sentence for each threshold that is exceeded
 * @param clockAheadMs by how much its clock is ahead of the product's, as far as the time on the
 *     way does not explain it; negative when it is behind
 */
public record MachineMetricsResult(
        int schemaVersion,
        @Nullable Integer cpuCores,
        @Nullable Long memoryBytes,
        Usage usage,
        List<String> warnings,
        @Nullable Long clockAheadMs) {

    public static final int SCHEMA_VERSION = 1;

    /** Of a machine that did not tell its time. */
    public MachineMetricsResult(
            int schemaVersion,
            @Nullable Integer cpuCores,
            @Nullable Long memoryBytes,
            Usage usage,
            List<String> warnings) {
        this(schemaVersion, cpuCores, memoryBytes, usage, warnings, null);
    }
}
