package io.sysup.execution.action;

import io.sysup.contracts.apt.PlannedPackage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the product knows of the machine of a job and of its fleet, for an action that asks. */
public interface Known {
    /** Nothing at all. */
    Known NOTHING = new Known() {};

    /** What the settings say for this action and machine. */
    default Map<String, Object> settings() {
        return Map.of();
    }

    /** What the rules of the machine say that its upgrades leave alone. */
    default ExcludeRules excludes() {
        return ExcludeRules.NONE;
    }

    /** A plan that was shown for this machine, by its hash; empty when it is not kept any more. */
    default Optional<List<PlannedPackage>> plan(String hash) {
        return Optional.empty();
    }

    /**
     * When each version was first seen in the archives that the plan names; nothing of those never
     * seen before. All versions of the packages of the plan are told, not only the planned ones.
     */
    default Map<PackageVersion, Instant> firstSeen(List<PlannedPackage> plan) {
        return Map.of();
    }

    /** Notes that the planned versions are in an archive now. */
    default void seen(List<PlannedPackage> plan) {}
}
