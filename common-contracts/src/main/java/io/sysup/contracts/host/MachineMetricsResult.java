package io.sysup.contracts.host;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Result of {@code machine.metrics}. What a host does not tell is absent.
 *
 * @param warnings a sentence for each threshold that is exceeded
 */
public record MachineMetricsResult(
        int schemaVersion,
        @Nullable Integer cpuCores,
        @Nullable Long memoryBytes,
        Usage usage,
        List<String> warnings) {

    public static final int SCHEMA_VERSION = 1;
}
