package io.sysup.contracts.apt;

import java.util.List;

/**
 * Result of {@code apt.autoremove}; {@code changes} is the difference dpkg shows, not what was
 * planned.
 */
public record AptAutoremoveResult(
        int schemaVersion, boolean dryRun, List<PlannedPackage> plan, List<PackageChange> changes) {

    public static final int SCHEMA_VERSION = 1;
}
