package io.sysup.execution.job;

import io.sysup.contracts.job.JobRequested;
import io.sysup.execution.action.ActionManifest;
import io.sysup.kit.ids.Ids;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A checked wish that is about to be stored.
 *
 * @param share those whose jobs take turns with the jobs of others
 * @param after job that must end well before
 */
public record NewJob(
        UUID id,
        JobRequested wish,
        ActionManifest manifest,
        JobTiming timing,
        String share,
        @Nullable UUID after) {

    /** With an id of its own, and nothing that must be done before. */
    public static NewJob of(
            JobRequested wish, ActionManifest manifest, JobTiming timing, String share) {
        return new NewJob(Ids.next(), wish, manifest, timing, share, null);
    }

    int timeoutSeconds() {
        return Objects.requireNonNullElse(
                wish.timeoutSeconds(), (int) manifest.timeout().toSeconds());
    }

    /** A dry run changes nothing, so it locks nothing. */
    @Nullable String lockKind() {
        return wish.dryRun() ? null : manifest.lockKind();
    }

    Job.JobPayload payload() {
        return Job.JobPayload.of(wish);
    }

    Job stored(Instant createdAt) {
        return Job.waiting(id, wish, timing.maxAttempts(), timeoutSeconds(), createdAt);
    }
}
