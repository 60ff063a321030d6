package io.sysup.contracts.apt;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.sysup.contracts.host.MachineNeeds;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Result of {@code apt.upgrade}; {@code changes} is the difference dpkg shows, not what was
 * planned.
 *
 * @param planHash by which exactly this plan can be asked for
 * @param downloadOnly packages were fetched only, or would be
 * @param keptOut what was left out by wish, and what needs it
 * @param conffiles what became of configuration files in this run
 * @param difference from the approved plan, which for that reason was not done
 * @param needs what has to be started anew after it; absent after a dry run
 * @param rules that say what upgrades of this machine leave alone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AptUpgradeResult(
        int schemaVersion,
        UpgradeMode mode,
        boolean dryRun,
        List<PlannedPackage> plan,
        List<PackageChange> changes,
        List<String> conffilesKept,
        boolean rebootRequired,
        List<String> rebootPackages,
        @Nullable String planHash,
        @Nullable Boolean downloadOnly,
        @Nullable List<KeptOut> keptOut,
        @Nullable List<ConffileChange> conffiles,
        @Nullable PlanDifference difference,
        @Nullable MachineNeeds needs,
        @Nullable List<AppliedRule> rules) {

    public static final int SCHEMA_VERSION = 1;

    /** Of a machine that no rule holds for. */
    public AptUpgradeResult(
            int schemaVersion,
            UpgradeMode mode,
            boolean dryRun,
            List<PlannedPackage> plan,
            List<PackageChange> changes,
            List<String> conffilesKept,
            boolean rebootRequired,
            List<String> rebootPackages,
            @Nullable String planHash,
            @Nullable Boolean downloadOnly,
            @Nullable List<KeptOut> keptOut,
            @Nullable List<ConffileChange> conffiles,
            @Nullable PlanDifference difference,
            @Nullable MachineNeeds needs) {
        this(
                schemaVersion,
                mode,
                dryRun,
                plan,
                changes,
                conffilesKept,
                rebootRequired,
                rebootPackages,
                planHash,
                downloadOnly,
                keptOut,
                conffiles,
                difference,
                needs,
                null);
    }

    /** The same with the rules that held. */
    public AptUpgradeResult ruled(@Nullable List<AppliedRule> by) {
        return new AptUpgradeResult(
                schemaVersion,
                mode,
                dryRun,
                plan,
                changes,
                conffilesKept,
                rebootRequired,
                rebootPackages,
                planHash,
                downloadOnly,
                keptOut,
                conffiles,
                difference,
                needs,
                by);
    }

    /** The same with another plan. */
    public AptUpgradeResult planned(List<PlannedPackage> other, String hash) {
        return new AptUpgradeResult(
                schemaVersion,
                mode,
                dryRun,
                other,
                changes,
                conffilesKept,
                rebootRequired,
                rebootPackages,
                hash,
                downloadOnly,
                keptOut,
                conffiles,
                difference,
                needs,
                rules);
    }

    /** The same with what else is known of it. */
    public AptUpgradeResult explained(
            @Nullable List<KeptOut> left, @Nullable PlanDifference fromApproved) {
        return new AptUpgradeResult(
                schemaVersion,
                mode,
                dryRun,
                plan,
                changes,
                conffilesKept,
                rebootRequired,
                rebootPackages,
                planHash,
                downloadOnly,
                left,
                conffiles,
                fromApproved,
                needs,
                rules);
    }
}
