package io.sysup.scheduler.campaign;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What was found out about the machines whose turn it is, when a campaign runs with grants. */
sealed interface Permit {
    /** Nobody was asked yet. */
    record Unasked() implements Permit {}

    /** The grants reach these, as they were a moment ago. */
    record Given(Set<UUID> machines) implements Permit {
        public Given {
            machines = Set.copyOf(machines);
        }

        boolean covers(Collection<Target> targets) {
            return targets.stream().map(Target::machineId).allMatch(machines::contains);
        }
    }

    /**
     * The grants do not reach them all any more.
     *
     * @param reason who may not what, in a sentence
     */
    record Refused(String reason) implements Permit {}

    static Given given(Collection<Target> targets) {
        return new Given(targets.stream().map(Target::machineId).collect(Collectors.toSet()));
    }
}
