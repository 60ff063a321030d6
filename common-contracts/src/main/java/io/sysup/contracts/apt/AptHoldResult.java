package io.sysup.contracts.apt;

import java.util.List;

/**
 * Result of {@code apt.hold}.
 *
 * @param hold true when packages were put on hold, false when they were taken off
 * @param changed those that were not so before
 * @param before all packages on hold
 * @param after the same afterwards; of a dry run, as it would be
 */
public record AptHoldResult(
        int schemaVersion,
        boolean hold,
        boolean dryRun,
        List<String> changed,
        List<String> before,
        List<String> after) {

    public static final int SCHEMA_VERSION = 1;
}
