package io.sysup.contracts.apt;

import org.jspecify.annotations.Nullable;

/**
 * One line of a plan. {@code from} is absent for a new package, {@code to} for a removal; {@code
 * reason} is there exactly when the operation is {@code hold}.
 */
public record PlannedPackage(
        String name,
        @Nullable String arch,
        PlanOperation operation,
        @Nullable String from,
        @Nullable String to,
        @Nullable String origin,
        boolean security,
        @Nullable HoldReason reason) {}
