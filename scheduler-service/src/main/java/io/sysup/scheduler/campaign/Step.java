package io.sysup.scheduler.campaign;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens next in a campaign. */
sealed interface Step {
    /**
     * Nothing for now.
     *
     * @param until when something may happen by itself; null when a job or a person has to move
     * @param reason what it waits for, when that does not show in its targets
     */
    record Wait(@Nullable Instant until, @Nullable String reason) implements Step {
        Wait(@Nullable Instant until) {
            this(until, null);
        }
    }

    /**
     * Jobs are wished for.
     *
     * @param reason why others of the wave have to wait, when that does not show in its targets
     */
    record Request(List<Target> targets, @Nullable String reason) implements Step {
        Request(List<Target> targets) {
            this(targets, null);
        }

        public Request {
            targets = List.copyOf(targets);
        }
    }

    /** A person has to let it go on. */
    record Pause(String reason) implements Step {}

    /** Too many failures: what has not begun is skipped. */
    record Stop(String reason) implements Step {}

    /** Nothing runs any more, and nothing is to come. */
    record End(CampaignState state, @Nullable String reason) implements Step {}
}
