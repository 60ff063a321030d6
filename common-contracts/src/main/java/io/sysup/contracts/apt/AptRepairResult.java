package io.sysup.contracts.apt;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Result of {@code apt.repair}.
 *
 * @param plan what apt wants to do, of the step {@code fix-broken}
 * @param inBetween packages that are neither installed nor away: unpacked, or configured in part
 * @param leftInBetween the same afterwards; null when nothing was done
 * @param partialFiles what was fetched in part, of the step {@code clear-partial}
 * @param changes the difference of versions dpkg shows; configuring alone makes none
 * @param audit what dpkg finds wrong, in its own words; afterwards when something was done
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AptRepairResult(
        int schemaVersion,
        RepairStep step,
        boolean dryRun,
        List<PlannedPackage> plan,
        List<String> inBetween,
        @Nullable List<String> leftInBetween,
        List<PartialFile> partialFiles,
        List<PackageChange> changes,
        List<String> conffilesKept,
        List<String> audit) {

    public static final int SCHEMA_VERSION = 1;
}
