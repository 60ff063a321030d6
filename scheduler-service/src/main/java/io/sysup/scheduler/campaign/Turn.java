package io.sysup.scheduler.campaign;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Those whose turn it is, by their order; one whom a limit holds back lets others go first. */
final class Turn {
    private final Standing standing;
    private final Map<String, Integer> room = new HashMap<>();
    private final List<Quorum> quorums;
    private final List<Target> targets = new ArrayList<>();
    private @Nullable String held;
    private boolean mayGrow;

    private Turn(Limits limits, Standing standing, List<Carriers> carriers) {
        this.standing = standing;
        limits.maxUnavailable().forEach(limit -> room.put(limit.tag(), limit.most()));
        standing.open().stream().filter(Target::underWay).forEach(this::takeRoom);
        quorums = carriers.stream().map(each -> new Quorum(each, standing)).toList();
        Integer parallel = limits.maxParallel();
        long free = parallel == null ? standing.open().size() : parallel - standing.underWay();
        for (Target target : standing.open()) {
            if (targets.size() < free && !target.underWay() && hasRoom(target)) {
                begin(target);
            }
        }
    }

    /**
     * When nothing is under way, here or elsewhere, nothing but a person can let a quorum be met.
     */
    static Step step(Limits limits, Standing standing, List<Carriers> carriers) {
        Turn turn = new Turn(limits, standing, carriers);
        String held = turn.held;
        if (!turn.targets.isEmpty()) {
            return new Step.Request(turn.targets, held == null ? null : "Waits in part: " + held);
        }
        if (held == null) {
            return new Step.Wait(null);
        }
        return standing.underWay() > 0 || turn.mayGrow
                ? new Step.Wait(null, "Waits: " + held)
                : new Step.Pause(
                        "Paused in wave "
                                + standing.wave()
                                + ": "
                                + held
                                + " When more of them are up, resume it.");
    }

    private void begin(Target target) {
        for (Quorum quorum : quorums) {
            if (!quorum.allows(target)) {
                held = held == null ? quorum.reason(target) : held;
                mayGrow |= quorum.mayGrow();
                return;
            }
        }
        takeRoom(target);
        quorums.forEach(quorum -> quorum.take(target));
        targets.add(target);
    }

    private boolean hasRoom(Target target) {
        return target.tags().stream().allMatch(tag -> room.getOrDefault(tag, 1) > 0);
    }

    private void takeRoom(Target target) {
        target.tags().forEach(tag -> room.computeIfPresent(tag, (any, left) -> left - 1));
    }
}
