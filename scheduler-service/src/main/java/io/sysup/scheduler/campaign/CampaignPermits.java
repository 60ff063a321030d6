package io.sysup.scheduler.campaign;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.machine.SelectedMachines.Selected;
import io.sysup.kit.db.Tx;
import io.sysup.kit.problem.ProblemException;
import io.sysup.scheduler.access.GrantedOrders;
import io.sysup.scheduler.forecast.HardEnd;
import io.sysup.scheduler.schedule.ScheduledAction;
import io.sysup.scheduler.target.Targets;
import io.sysup.scheduler.window.Covered;
import io.sysup.scheduler.window.Denial;
import io.sysup.scheduler.window.Gate;
import io.sysup.scheduler.window.LeftOut;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Asks, each time machines of a campaign are to begin, whether whoever started it may still do so,
 * and whether windows and blackouts let them begin, and be done in time.
 */
@ApplicationScoped
class CampaignPermits {
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);

    private final GrantedOrders orders;
    private final Targets targets;
    private final Gate gate;
    private final HardEnd hardEnd;
    private final InstantSource clock;

    CampaignPermits(
            GrantedOrders orders,
            Targets targets,
            Gate gate,
            HardEnd hardEnd,
            InstantSource clock) {
        this.orders = orders;
        this.targets = targets;
        this.gate = gate;
        this.hardEnd = hardEnd;
        this.clock = clock;
    }

    /** Nobody's grants are needed where a role holds for all machines. */
    boolean isNeeded(Tx tx, Campaign campaign) {
        Terms terms = campaign.wish().terms();
        return campaign.grantedTo() != null
                || terms.windowId() != null
                || gate.anyBlackout(tx)
                || finishesInside(campaign) && gate.anyBlackoutToCome(tx);
    }

    /** A rehearsal changes nothing, so it may go on whatever begins meanwhile. */
    private static boolean finishesInside(Campaign campaign) {
        return campaign.wish().terms().finishInside() && !campaign.wish().work().dryRun();
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
            return Permit.given(turn, held(campaign, turn));
        } catch (ProblemException e) {
            if (ErrorKind.UNAVAILABLE.equals(e.problem().kind())) {
                throw e;
            }
            return new Permit.Refused(refusal(campaign, wave, e.problem().detail()));
        }
    }

    private Permit.Held held(Campaign campaign, List<Target> turn) {
        UUID windowId = campaign.wish().terms().windowId();
        Optional<Denial> closed = windowId == null ? Optional.empty() : gate.closed(windowId);
        if (closed.isPresent()) {
            Map<UUID, String> all = new HashMap<>();
            turn.forEach(target -> all.put(target.machineId(), closed.get().reason()));
            return held(all, Set.of(), closed.get());
        }
        Covered covered = gate.covered(turn.stream().map(CampaignPermits::selected).toList());
        if (finishesInside(campaign)) {
            covered = hardEnd.within(covered, windowId, List.of(action(campaign)));
        }
        return covered.leftOut().isEmpty()
                ? Permit.Held.NONE
                : held(why(covered, turn), never(covered, turn, windowId), covered.denial());
    }

    private Permit.Held held(Map<UUID, String> why, Set<UUID> never, Denial denial) {
        return new Permit.Held(why, never, soon(denial.until()), "Waits: " + denial.reason());
    }

    private static Selected selected(Target target) {
        return new Selected(target.machineId(), target.machine());
    }

    private static ScheduledAction action(Campaign campaign) {
        Work work = campaign.wish().work();
        return new ScheduledAction(work.action(), work.params(), null);
    }

    private static Map<UUID, String> why(Covered covered, List<Target> turn) {
        Map<UUID, String> why = new HashMap<>();
        for (LeftOut some : covered.leftOut()) {
            Set<String> names = Set.copyOf(some.machines());
            turn.stream()
                    .filter(target -> names.contains(target.machine()))
                    .forEach(target -> why.put(target.machineId(), some.why(target.machine())));
        }
        return why;
    }

    /** They would wait for an opening that never comes. */
    private Set<UUID> never(Covered covered, List<Target> turn, @Nullable UUID windowId) {
        Optional<Duration> opening = gate.opening(windowId);
        if (opening.isEmpty()) {
            return Set.of();
        }
        Set<String> names = new HashSet<>();
        for (LeftOut some : covered.leftOut()) {
            some.expected()
                    .forEach((name, seconds) -> {
                        if (seconds > opening.get().toSeconds()) {
                            names.add(name);
                        }
                    });
        }
        return turn.stream()
                .filter(target -> names.contains(target.machine()))
                .map(Target::machineId)
                .collect(Collectors.toSet());
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
