package io.sysup.scheduler.campaign;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Decides what happens next. A wave begins when nothing of the waves before it is open, so all that
 * is under way belongs to the current wave, and its open targets are all that limits have to count.
 */
final class NextStep {
    private NextStep() {}

    static Step of(Campaign campaign, Standing standing, Instant now) {
        CampaignState state = campaign.state();
        if (state != CampaignState.STOPPING && standing.failed() > campaign.mayFail()) {
            return new Step.Stop(tooManyFailures(campaign, standing));
        }
        return switch (state) {
            case RUNNING -> standing.open().isEmpty() ? finished() : goOn(campaign, standing, now);
            case PAUSED -> standing.open().isEmpty() ? finished() : new Step.Wait(null);
            case STOPPING -> standing.underWay() == 0 ? stopped(campaign) : new Step.Wait(null);
            case FINISHED, FAILED, CANCELLED -> new Step.Wait(null);
        };
    }

    private static String tooManyFailures(Campaign campaign, Standing standing) {
        return "%d of %d machines failed; %s may."
                .formatted(
                        standing.failed(),
                        campaign.targets(),
                        campaign.mayFail() == 0 ? "none" : "at most " + campaign.mayFail());
    }

    private static Step finished() {
        return new Step.End(CampaignState.FINISHED, null);
    }

    private static Step stopped(Campaign campaign) {
        return new Step.End(requireNonNull(campaign.stand().ending()), campaign.stand().reason());
    }

    private static Step goOn(Campaign campaign, Standing standing, Instant now) {
        if (!standing.begun()) {
            Integer hold = campaign.stand().holdBefore();
            if (hold != null && standing.wave() >= hold) {
                return new Step.Pause(
                        "The canary is done; wave "
                                + standing.wave()
                                + " begins when somebody resumes the campaign.");
            }
            Instant quiet = standing.quietSince();
            Instant soaked =
                    quiet == null ? now : quiet.plusSeconds(campaign.wish().pace().soakSeconds());
            if (now.isBefore(soaked)) {
                return new Step.Wait(soaked);
            }
        }
        List<Target> turn = turn(campaign.wish().limits(), standing);
        return turn.isEmpty() ? new Step.Wait(null) : new Step.Request(turn);
    }

    /** Those whose turn it is, by their order; one whose tags have no room lets others go first. */
    private static List<Target> turn(Limits limits, Standing standing) {
        Map<String, Integer> room = new HashMap<>();
        limits.maxUnavailable().forEach(limit -> room.put(limit.tag(), limit.most()));
        standing.open().stream().filter(Target::underWay).forEach(target -> take(room, target));
        Integer parallel = limits.maxParallel();
        long free = parallel == null ? standing.open().size() : parallel - standing.underWay();
        List<Target> turn = new ArrayList<>();
        for (Target target : standing.open()) {
            if (turn.size() < free && !target.underWay() && fits(room, target)) {
                take(room, target);
                turn.add(target);
            }
        }
        return turn;
    }

    private static boolean fits(Map<String, Integer> room, Target target) {
        return target.tags().stream().allMatch(tag -> room.getOrDefault(tag, 1) > 0);
    }

    private static void take(Map<String, Integer> room, Target target) {
        target.tags().forEach(tag -> room.computeIfPresent(tag, (any, left) -> left - 1));
    }
}
