package io.sysup.scheduler.campaign;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
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
     * @param held those of them that a blackout covers
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
     * Machines under blackouts.
     *
     * @param until when to look again; null when no machine is held
     * @param reason names a blackout, in a sentence
     */
    record Held(Set<UUID> machines, @Nullable Instant until, @Nullable String reason) {
        static final Held NONE = new Held(Set.of(), null, null);

        public Held {
            machines = Set.copyOf(machines);
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
