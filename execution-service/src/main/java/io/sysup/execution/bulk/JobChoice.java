package io.sysup.execution.bulk;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which jobs are meant. All that is given must fit; at least ids or states must be given.
 *
 * @param states words such as {@code queued} or {@code error}
 * @param on selector of machines
 * @param finishedWithinHours of final jobs only those that ended so lately; a day when not given
 * @param dryRun only tells how many are meant
 */
public record JobChoice(
        @Nullable @Size(min = 1, max = 10_000, message = "must have 1 to 10000 entries")
                List<UUID> ids,
        @Nullable @Size(min = 1, message = "must name a state") List<String> states,
        @Nullable String action,
        @Nullable @Size(max = 2000, message = "must have at most 2000 characters") String on,
        @Nullable
                @Min(value = 1, message = "must be at least 1")
                @Max(value = 87_600, message = "must be at most 87600, which is ten years")
                Integer finishedWithinHours,
        boolean dryRun) {}
