package io.sysup.contracts.machine;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything about a machine that other services may keep a copy of. The newest event of each key
 * holds the whole truth; there is no secret in it.
 *
 * @param version grows with each event of this machine; older ones are dropped
 * @param deleted a removed machine keeps its last event, so that readers learn of it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MachineState(
        UUID machineId,
        long version,
        String name,
        String hostname,
        int port,
        @Nullable String osFamily,
        @Nullable String osVersion,
        @Nullable String arch,
        String kind,
        List<String> tags,
        boolean disabled,
        boolean deleted,
        String hostKey,
        String status,
        @Nullable String aptStatus,
        int updates,
        int security,
        boolean rebootRequired,
        @Nullable UUID runningJobId,
        @Nullable String runningJobKind,
        @Nullable String lastErrorKind,
        @Nullable String lastErrorMessage,
        @Nullable Instant lastSeenAt,
        @Nullable Instant lastAnalyzeAt,
        Instant updatedAt) {

    public MachineState {
        tags = List.copyOf(tags);
    }
}
