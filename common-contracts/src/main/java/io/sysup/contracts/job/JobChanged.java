package io.sysup.contracts.job;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.sysup.contracts.error.Failure;
import io.sysup.contracts.message.ImportantMessage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A job as it is after a change of its state.
 *
 * @param version grows with each change of the job; an older version never overwrites a newer one
 * @param state {@code queued running ok warning error cancelled lost}
 * @param lease number of the claim that made the change
 * @param contact true when the machine answered over SSH, false when it could not be reached, null
 *     when not tried
 * @param summary small facts of the result for lists, e.g. {@code updates: 20}
 * @param changedAt when the change was stored; null in events of older versions
 * @param messages what the log and the result said that somebody should know of; of final jobs only
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JobChanged(
        UUID jobId,
        int version,
        String action,
        UUID machineId,
        String machine,
        String state,
        boolean dryRun,
        int attempt,
        long lease,
        Requester requestedBy,
        @Nullable UUID scheduleId,
        @Nullable UUID scheduleRunId,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Boolean contact,
        @Nullable Failure error,
        Map<String, Object> summary,
        @Nullable Instant changedAt,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable List<ImportantMessage> messages) {

    @JsonIgnore
    public boolean isFinal() {
        return switch (state) {
            case "ok", "warning", "error", "cancelled" -> true;
            default -> false;
        };
    }
}
