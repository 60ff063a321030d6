package io.sysup.execution.job;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which jobs a list shows; an absent part does not restrict. */
public record JobFilter(
        @Nullable UUID machineId,
        @Nullable List<String> states,
        @Nullable String action,
        @Nullable List<UUID> ids) {}
