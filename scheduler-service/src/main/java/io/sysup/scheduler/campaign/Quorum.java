package io.sysup.scheduler.campaign;

import io.sysup.contracts.machine.SelectedMachines.Selected;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who of the machines with a tag is up while a turn is made up. Nobody counts as up who is worked
 * on, by this campaign or by somebody else, or whose work did not go well: that he answers does not
 * prove that he serves.
 */
final class Quorum {
    private static final int NAMED = 5;

    private final Carriers carriers;
    private final Standing standing;
    private final Set<UUID> carrying;
    private final Set<UUID> underWay;
    private final Set<UUID> up;

    Quorum(Carriers carriers, Standing standing) {
        this.carriers = carriers;
        this.standing = standing;
        carrying = carriers.machines().stream().map(Selected::id).collect(Collectors.toSet());
        underWay =
                standing.open().stream()
                        .filter(Target::underWay)
                        .map(Target::machineId)
                        .collect(Collectors.toCollection(HashSet::new));
        up = new HashSet<>(carriers.online());
        up.removeAll(underWay);
        up.removeAll(carriers.elsewhere().keySet());
        up.removeAll(standing.unproved());
    }

    boolean allows(Target target) {
        return !concerns(target) || without(target) >= carriers.needed();
    }

    void take(Target target) {
        if (concerns(target)) {
            underWay.add(target.machineId());
            up.remove(target.machineId());
        }
    }

    private boolean concerns(Target target) {
        return carrying.contains(target.machineId());
    }

    private int without(Target target) {
        return up.size() - (up.contains(target.machineId()) ? 1 : 0);
    }

    /** Somebody else has machines in hand, so more may be up by themselves soon. */
    boolean mayGrow() {
        return !carriers.elsewhere().isEmpty();
    }

    /** Why the target may not begin, after who or what does not begin. */
    String reason(Target target) {
        Integer percent = carriers.quorum().leastPercent();
        return "at least %d%s of the %d machines with the tag %s have to stay up, and without %s it would be %d%s."
                .formatted(
                        carriers.needed(),
                        percent == null ? "" : " (" + percent + " %)",
                        carriers.number(),
                        carriers.quorum().tag(),
                        target.machine(),
                        without(target),
                        notCounted());
    }

    private String notCounted() {
        List<String> down =
                Stream.concat(
                                carriers.machines().stream()
                                        .filter(machine -> !up.contains(machine.id()))
                                        .map(this::down),
                                carriers.disabled().stream().map(name -> name + " (disabled)"))
                        .toList();
        if (down.isEmpty()) {
            return "";
        }
        String more = down.size() > NAMED ? " and " + (down.size() - NAMED) + " more" : "";
        return "; not counted: " + String.join(", ", down.stream().limit(NAMED).toList()) + more;
    }

    private String down(Selected machine) {
        return machine.name() + " (" + why(machine.id()) + ")";
    }

    private String why(UUID machine) {
        if (underWay.contains(machine)) {
            return "under way";
        }
        String elsewhere = carriers.elsewhere().get(machine);
        if (elsewhere != null) {
            return elsewhere;
        }
        return standing.unproved().contains(machine) ? "failed" : "not online";
    }
}
