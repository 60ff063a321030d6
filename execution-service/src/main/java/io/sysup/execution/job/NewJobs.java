package io.sysup.execution.job;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Body of a request for jobs.
 *
 * @param action an action, or {@code analyze}: each machine does it with the package manager that
 *     it has
 * @param on selector; either this or machineIds
 * @param maxAttempts more than one: failures that may pass are tried again, after a pause that
 *     grows
 * @param delaySeconds before the first attempt
 * @param timeoutSeconds of the first step
 * @param then further steps on each machine, in this order
 * @param ignoreBlackout changes machines although a blackout covers them; for operators
 */
public record NewJobs(
        @NotBlank(message = "must name an action") String action,
        @Nullable @Size(max = 2000, message = "must have at most 2000 characters") String on,
        @Nullable @Size(min = 1, max = 10_000, message = "must have 1 to 10000 entries")
                List<UUID> machineIds,
        @Nullable Map<String, Object> params,
        boolean dryRun,
        @Nullable
                @Min(value = -100, message = "must be at least -100")
                @Max(value = 100, message = "must be at most 100")
                Integer priority,
        @Nullable
                @Min(value = 1, message = "must be at least 1")
                @Max(value = 86_400, message = "must be at most 86400")
                Integer timeoutSeconds,
        @Nullable
                @Min(value = 1, message = "must be at least 1")
                @Max(value = 20, message = "must be at most 20")
                Integer maxAttempts,
        @Nullable
                @Min(value = 0, message = "must be at least 0")
                @Max(value = 2_592_000, message = "must be at most 2592000, which is 30 days")
                Integer delaySeconds,
        @Nullable @Size(max = 10, message = "must have at most 10 steps")
                List<@Valid @NotNull(message = "must not be empty") Step> then,
        boolean ignoreBlackout) {

    /**
     * What is done on a machine when the step before ended well there.
     *
     * @param timeoutSeconds of this step; by default that of its action
     */
    public record Step(
            @NotBlank(message = "must name an action") String action,
            @Nullable Map<String, Object> params,
            @Nullable
                    @Min(value = 1, message = "must be at least 1")
                    @Max(value = 86_400, message = "must be at most 86400")
                    Integer timeoutSeconds) {}

    /** The action itself and what follows it. */
    List<Step> steps() {
        List<Step> steps = new ArrayList<>(List.of(new Step(action, params, timeoutSeconds)));
        steps.addAll(Objects.requireNonNullElse(then, List.of()));
        return steps;
    }

    JobTiming timing() {
        return new JobTiming(
                Objects.requireNonNullElse(maxAttempts, 1),
                Objects.requireNonNullElse(delaySeconds, 0));
    }
}
