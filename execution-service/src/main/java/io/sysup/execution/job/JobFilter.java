package io.sysup.execution.job;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which jobs a list shows; an absent part does not restrict. */
public record JobFilter(
        @Nullable UUID machineId,
        @Nullable List<String> states,
        @Nullable List<String> actions,
        EndedFilter ended) {

    private static final Set<String> OPEN =
            Stream.of(JobState.values())
                    .filter(state -> !state.isFinal())
                    .map(JobState::word)
                    .collect(Collectors.toUnmodifiableSet());

    /** Jobs that are not final are few, and read by an index of their own. */
    boolean onlyOpen() {
        return states != null && OPEN.containsAll(states);
    }
}
