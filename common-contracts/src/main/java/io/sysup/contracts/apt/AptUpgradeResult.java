package io.sysup.contracts.apt;

import java.util.List;

/**
 * Result of {@code apt.upgrade}; {@code changes} is the difference dpkg shows, not what was
 * planned.
 */
public record AptUpgradeResult(
        int schemaVersion,
        UpgradeMode mode,
        boolean dryRun,
        List<PlannedPackage> plan,
        List<PackageChange> changes,
        List<String> conffilesKept,
        boolean rebootRequired,
        List<String> rebootPackages) {

    public static final int SCHEMA_VERSION = 1;
}
