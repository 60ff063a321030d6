package io.sysup.contracts.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A wish for one action on one machine.
 *
 * @param machine name for people; the id counts
 * @param params parameters of the action, never a secret
 * @param idempotencyKey the same key makes the same job, however often the wish arrives
 * @param timeoutSeconds limit of one attempt; the action's own when null
 * @param ignoreBlackout true: changes the machine although a blackout covers it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JobRequested(
        String action,
        UUID machineId,
        String machine,
        Map<String, Object> params,
        boolean dryRun,
        int priority,
        @Nullable Integer timeoutSeconds,
        String idempotencyKey,
        Requester requestedBy,
        @Nullable UUID scheduleId,
        @Nullable UUID scheduleRunId,
        @Nullable Boolean ignoreBlackout) {

    /** One that a blackout holds back. */
    public JobRequested(
            String action,
            UUID machineId,
            String machine,
            Map<String, Object> params,
            boolean dryRun,
            int priority,
            @Nullable Integer timeoutSeconds,
            String idempotencyKey,
            Requester requestedBy,
            @Nullable UUID scheduleId,
            @Nullable UUID scheduleRunId) {
        this(
                action,
                machineId,
                machine,
                params,
                dryRun,
                priority,
                timeoutSeconds,
                idempotencyKey,
                requestedBy,
                scheduleId,
                scheduleRunId,
                null);
    }
}
