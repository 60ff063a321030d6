package io.sysup.execution.blackout;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Machines on which nothing may change now. */
public record ClosedMachines(List<Blackout> blackouts) {
    public static final ClosedMachines NONE = new ClosedMachines(List.of());

    public ClosedMachines {
        blackouts = List.copyOf(blackouts);
    }

    /**
     * @param until when it is over; null when nobody can tell
     * @param machineIds whom it means; null for all
     */
    public record Blackout(String name, @Nullable Instant until, @Nullable Set<UUID> machineIds) {
        boolean covers(UUID machine) {
            return machineIds == null || machineIds.contains(machine);
        }

        /** For people, without a full stop. */
        public String text() {
            return "blackout "
                    + name
                    + (until == null ? "" : " until " + until.truncatedTo(ChronoUnit.SECONDS));
        }
    }

    static ClosedMachines of(ActiveClient.Now now) {
        return new ClosedMachines(
                now.items().stream()
                        .map(one -> new Blackout(one.name(), one.until(), one.machineIds()))
                        .toList());
    }

    public Optional<Blackout> over(UUID machine) {
        return blackouts.stream().filter(blackout -> blackout.covers(machine)).findFirst();
    }
}
