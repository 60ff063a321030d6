package io.sysup.scheduler.campaign;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.machine.SelectedMachines.Selected;
import io.sysup.kit.db.Tx;
import io.sysup.kit.problem.ProblemException;
import io.sysup.scheduler.access.GrantedOrders;
import io.sysup.scheduler.target.Targets;
import io.sysup.scheduler.window.Covered;
import io.sysup.scheduler.window.Denial;
import io.sysup.scheduler.window.Gate;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Asks, each time machines of a campaign are to begin, whether whoever started it may still do so,
 * and whether a blackout covers them.
 */
@ApplicationScoped
class CampaignPermits {
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);

    private final GrantedOrders orders;
    private final Targets targets;
    private final Gate gate;
    private final InstantSource clock;

    CampaignPermits(GrantedOrders orders, Targets targets, Gate gate, InstantSource clock) {
        this.orders = orders;
        this.targets = targets;
        this.gate = gate;
        this.clock = clock;
    }

    /** Nobody's grants are needed where a role holds for all machines. */
    boolean isNeeded(Tx tx, Campaign campaign) {
        return campaign.grantedTo() != null || gate.anyBlackout(tx);
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
            return Permit.given(turn, held(turn));
        } catch (ProblemException e) {
            if (ErrorKind.UNAVAILABLE.equals(e.problem().kind())) {
                throw e;
            }
            return new Permit.Refused(refusal(campaign, wave, e.problem().detail()));
        }
    }

    private Permit.Held held(List<Target> turn) {
        Covered covered =
                gate.covered(
                        turn.stream()
                                .map(target -> new Selected(target.machineId(), target.machine()))
                                .toList());
        if (covered.leftOut().isEmpty()) {
            return Permit.Held.NONE;
        }
        Set<UUID> held = turn.stream().map(Target::machineId).collect(Collectors.toSet());
        covered.free().forEach(machine -> held.remove(machine.id()));
        Denial denial = covered.denial();
        return new Permit.Held(held, soon(denial.until()), "Waits: " + denial.reason());
    }

    /** A blackout may be edited or deleted before its end. */
    private Instant soon(@Nullable Instant until) {
        Instant soon = clock.instant().plus(LOOK_AGAIN);
        return until == null || soon.isBefore(until) ? soon : until;
    }

    private static String refusal(Campaign campaign, int wave, String detail) {
        return "Paused in wave %d: %s may not run %s on all that come next. %s An operator can resume it, who answers for it then."
                .formatted(wave, campaign.grantedTo(), campaign.wish().work().action(), detail);
    }
}
