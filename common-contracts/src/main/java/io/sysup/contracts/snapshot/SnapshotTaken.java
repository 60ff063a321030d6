package io.sysup.contracts.snapshot;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A machine was observed.
 *
 * @param kind {@code apt_update_analyze}, {@code machine_probe}, {@code machine_metrics} or {@code
 *     host_check}; open vocabulary
 * @param version version of the job that observed; orders snapshots of one machine and kind
 *     together with takenAt
 * @param status {@code ok}, {@code warning} or {@code error}
 * @param schemaVersion version of {@code important} and of the stored payload
 * @param important the reduced form of the payload: what state and lists are made of
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SnapshotTaken(
        UUID snapshotId,
        String kind,
        UUID machineId,
        UUID jobId,
        int version,
        String status,
        Instant takenAt,
        int schemaVersion,
        Map<String, Object> important) {
    public static final String APT_UPDATE_ANALYZE = "apt_update_analyze";
    public static final String MACHINE_PROBE = "machine_probe";
    public static final String MACHINE_METRICS = "machine_metrics";
    public static final String HOST_CHECK = "host_check";
}
