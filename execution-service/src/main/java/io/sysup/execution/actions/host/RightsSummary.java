package io.sysup.execution.actions.host;

import io.sysup.contracts.host.RootRights;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rights as the summary of a job tells them to whoever keeps the state of machines. */
final class RightsSummary {
    private static final String NOT_CERTAIN = "unknown";

    private RightsSummary() {}

    static Map<String, Object> of(@Nullable RootRights rights) {
        return Map.of(
                "rights", rights == null ? NOT_CERTAIN : rights.level(),
                "rightsActions", rights == null ? List.of() : rights.actions(),
                "rightsOutdated", rights == null ? List.of() : rights.outdated());
    }
}
