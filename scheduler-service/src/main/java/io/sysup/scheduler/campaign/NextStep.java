package io.sysup.scheduler.campaign;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;

/**
 * Decides what happens next. A wave begins when nothing of the waves before it is open, so all that
 * is under way belongs to the current wave, and its open targets are all that limits have to count.
 */
final class NextStep {
    private NextStep() {}

    /** Without asking which machines are up. */
    static Step of(Campaign campaign, Standing standing, Instant now) {
        return of(campaign, standing, List.of(), now);
    }

    /**
     * @param carriers the machines with the tags of which some have to stay up
     */
    static Step of(Campaign campaign, Standing standing, List<Carriers> carriers, Instant now) {
        CampaignState state = campaign.state();
        if (state != CampaignState.STOPPING && standing.failed() > campaign.mayFail()) {
            return new Step.Stop(tooManyFailures(campaign, standing));
        }
        return switch (state) {
            case RUNNING ->
                    standing.open().isEmpty()
                            ? finished()
                            : goOn(campaign, standing, carriers, now);
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

    private static Step goOn(
            Campaign campaign, Standing standing, List<Carriers> carriers, Instant now) {
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
        return Turn.step(campaign.wish().limits(), standing, carriers);
    }
}
