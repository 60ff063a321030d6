package io.sysup.scheduler.campaign;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as callers see it.
 *
 * @param maxFailures how many of its machines may fail, also when the wish was a percentage
 * @param window what its window was called when it was started; null when it begins at any time
 * @param approvedPlans each machine does the plan that it had when the campaign was started
 * @param state {@code running paused stopping finished failed cancelled}
 * @param minAvailable how many of the machines with a tag stay up
 * @param reason what it waits for, why it is paused, stops or was stopped, in words
 * @param targets number of its machines
 * @param progressPercent machines that had their turn, of a hundred
 * @param grantedTo whose grants it runs with; null when a role holds for all machines
 * @param waves null in lists
 */
public record CampaignView(
        UUID id,
        String name,
        String action,
        Map<String, Object> params,
        boolean dryRun,
        String on,
        int canary,
        @Nullable Integer batch,
        @Nullable Integer batchPercent,
        @Nullable Integer maxParallel,
        List<TagLimit> maxUnavailable,
        List<TagQuorum> minAvailable,
        int maxFailures,
        @Nullable Integer maxFailurePercent,
        boolean pauseAfterCanary,
        int soakSeconds,
        @Nullable UUID windowId,
        @Nullable String window,
        boolean finishInside,
        boolean approvedPlans,
        String state,
        @Nullable String reason,
        int targets,
        TargetCounts counts,
        int progressPercent,
        @Nullable List<WaveView> waves,
        @Nullable String createdBy,
        @Nullable String grantedTo,
        Instant createdAt,
        @Nullable Instant finishedAt) {

    static CampaignView of(Campaign campaign, TargetCounts counts, @Nullable List<WaveView> waves) {
        Wish wish = campaign.wish();
        Pace pace = wish.pace();
        Limits limits = wish.limits();
        return new CampaignView(
                campaign.id(),
                wish.name(),
                wish.work().action(),
                wish.work().params(),
                wish.work().dryRun(),
                wish.on(),
                pace.canary(),
                pace.batch().amount(),
                pace.batch().percentage(),
                limits.maxParallel(),
                limits.maxUnavailable(),
                limits.minAvailable(),
                campaign.mayFail(),
                limits.maxFailures().percentage(),
                pace.pauseAfterCanary(),
                pace.soakSeconds(),
                wish.terms().windowId(),
                wish.terms().window(),
                wish.terms().finishInside(),
                wish.terms().approvedPlans(),
                campaign.state().word(),
                campaign.stand().reason(),
                campaign.targets(),
                counts,
                counts.percent(),
                waves,
                campaign.createdBy(),
                campaign.grantedTo(),
                campaign.createdAt(),
                campaign.finishedAt());
    }
}
