package io.sysup.scheduler.campaign;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was found out about the machines whose turn it is, when a campaign runs with grants. */
sealed interface Permit {
    /** Nobody was asked yet. */
    record Unasked() implements Permit {}

    /**
     * The grants reach these, as they were a moment ago.
     *
     * @param held those of them that may not begin now
     */
    record Given(Set<UUID> machines, Held held) implements Permit {
        public Given {
            machines = Set.copyOf(machines);
        }

        boolean covers(Collection<Target> targets) {
            return targets.stream().map(Target::machineId).allMatch(machines::contains);
        }

        /** Those who may begin begin; when there are none, all wait for the end of a blackout. */
        Step step(Collection<Target> turn) {
            List<Target> free =
                    turn.stream()
                            .filter(target -> !held.machines().contains(target.machineId()))
                            .toList();
            return free.isEmpty()
                    ? new Step.Wait(held.until(), held.reason())
                    : new Step.Request(free);
        }
    }

    /**
     * Machines that may not begin now, because of blackouts and windows.
     *
     * @param why what holds each, in a sentence
     * @param never those of them for which no opening of the window is long enough
     * @param until when to look again; null when no machine is held
     * @param reason names a blackout or a window, in a sentence
     */
    record Held(
            Map<UUID, String> why,
            Set<UUID> never,
            @Nullable Instant until,
            @Nullable String reason) {
        static final Held NONE = new Held(Map.of(), Set.of(), null, null);

        public Held {
            why = Map.copyOf(why);
            never = Set.copyOf(never);
        }

        Set<UUID> machines() {
            return why.keySet();
        }
    }

    /**
     * The grants do not reach them all any more.
     *
     * @param reason who may not what, in a sentence
     */
    record Refused(String reason) implements Permit {}

    static Given given(Collection<Target> targets, Held held) {
        return new Given(targets.stream().map(Target::machineId).collect(Collectors.toSet()), held);
    }
}
