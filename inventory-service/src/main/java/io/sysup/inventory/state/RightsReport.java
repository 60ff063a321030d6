package io.sysup.inventory.state;

import io.sysup.contracts.host.RootRights;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the login may do as root, as a job found out last.
 *
 * @param level one of {@link RootRights}; null when it was not certain
 */
public record RightsReport(
        Mark mark, @Nullable String level, List<String> actions, List<String> outdated)
        implements Report {
    private static final Set<String> LEVELS =
            Set.of(RootRights.FULL, RootRights.LEAST_PRIVILEGE, RootRights.READ_ONLY);

    /** The summary of a job that looked; null for others. */
    static @Nullable RightsReport of(Map<String, Object> summary, Mark mark) {
        return summary.get("rights") instanceof String level
                ? new RightsReport(
                        mark,
                        LEVELS.contains(level) ? level : null,
                        words(summary.get("rightsActions")),
                        words(summary.get("rightsOutdated")))
                : null;
    }

    static RightsReport forgotten(Mark mark) {
        return new RightsReport(mark, null, List.of(), List.of());
    }

    /** Whether no job said so, but this service, when the login changed. */
    boolean isForgotten() {
        return level == null && mark.version() == 0;
    }

    private static List<String> words(@Nullable Object value) {
        return value instanceof Collection<?> words
                ? words.stream().map(String::valueOf).toList()
                : List.of();
    }
}
