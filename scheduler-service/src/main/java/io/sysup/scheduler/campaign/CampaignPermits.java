package io.sysup.scheduler.campaign;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.kit.problem.ProblemException;
import io.sysup.scheduler.access.GrantedOrders;
import io.sysup.scheduler.target.Targets;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Asks, each time machines of a campaign are to begin, whether whoever started it may still do so.
 */
@ApplicationScoped
class CampaignPermits {
    private final GrantedOrders orders;
    private final Targets targets;

    CampaignPermits(GrantedOrders orders, Targets targets) {
        this.orders = orders;
        this.targets = targets;
    }

    /** Nobody's grants are needed where a role holds for all machines. */
    static boolean isNeeded(Campaign campaign) {
        return campaign.grantedTo() != null;
    }

    /**
     * @throws ProblemException unavailable when nobody can tell; the turn waits then
     */
    Permit of(Campaign campaign, int wave, List<Target> turn) {
        try {
            List<String> within =
                    orders.withinNow(
                            campaign.grantedTo(), List.of(campaign.wish().work().action()));
            targets.requireReach(turn.stream().map(Target::machineId).toList(), within);
            return Permit.given(turn);
        } catch (ProblemException e) {
            if (ErrorKind.UNAVAILABLE.equals(e.problem().kind())) {
                throw e;
            }
            return new Permit.Refused(refusal(campaign, wave, e.problem().detail()));
        }
    }

    private static String refusal(Campaign campaign, int wave, String detail) {
        return "Paused in wave %d: %s may not run %s on all that come next. %s An operator can resume it, who answers for it then."
                .formatted(wave, campaign.grantedTo(), campaign.wish().work().action(), detail);
    }
}
