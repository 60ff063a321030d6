package io.sysup.scheduler.campaign;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A campaign that was started.
 *
 * @param targets number of its machines
 * @param mayFail number of them that may fail without stopping it
 */
record Campaign(
        UUID id,
        Wish wish,
        int targets,
        int mayFail,
        Stand stand,
        @Nullable String createdBy,
        @Nullable String grantedTo,
        Instant createdAt,
        @Nullable Instant finishedAt) {

    boolean hasQuorum() {
        return !wish.limits().minAvailable().isEmpty();
    }

    CampaignState state() {
        return stand.state();
    }

    /**
     * How far it is.
     *
     * @param reason why it is paused, stops or was stopped, in words
     * @param ending what it becomes after stopping; null unless it stops
     * @param holdBefore the first wave that a person has to let begin; null when none is left
     */
    record Stand(
            CampaignState state,
            @Nullable String reason,
            @Nullable CampaignState ending,
            @Nullable Integer holdBefore) {}
}
