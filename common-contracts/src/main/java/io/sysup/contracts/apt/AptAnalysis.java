package io.sysup.contracts.apt;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.sysup.contracts.host.MachineNeeds;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Result of {@code apt.analyze}. The names in {@code held}, {@code keptBack} and {@code phased} are
 * those with an update waiting, so their numbers are the ones in {@code counts}.
 *
 * <p>What follows {@code rebootPackages} is absent in what older versions told, and where a fixed
 * command of an older version lies on the machine.
 *
 * @param pinned what the preferences of the machine keep at its version
 * @param conffiles configuration files of packages of the plans that somebody edited
 * @param needs what has to be started anew as the machine is now, before any plan is done
 * @param rules that say what upgrades of this machine leave alone; the plans heed them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AptAnalysis(
        int schemaVersion,
        AptListsReport lists,
        AptPlans plans,
        List<String> held,
        List<String> keptBack,
        List<String> phased,
        AptCounts counts,
        boolean rebootRequired,
        List<String> rebootPackages,
        @Nullable List<PinnedPackage> pinned,
        @Nullable List<EditedConffile> conffiles,
        @Nullable List<AptRepository> repositories,
        @Nullable ReleaseSupport release,
        @Nullable Preflight preflight,
        @Nullable AffectedParts affected,
        @Nullable MachineNeeds needs,
        @Nullable List<AppliedRule> rules) {

    public static final int SCHEMA_VERSION = 1;

    /** Of a machine that no rule holds for. */
    public AptAnalysis(
            int schemaVersion,
            AptListsReport lists,
            AptPlans plans,
            List<String> held,
            List<String> keptBack,
            List<String> phased,
            AptCounts counts,
            boolean rebootRequired,
            List<String> rebootPackages,
            @Nullable List<PinnedPackage> pinned,
            @Nullable List<EditedConffile> conffiles,
            @Nullable List<AptRepository> repositories,
            @Nullable ReleaseSupport release,
            @Nullable Preflight preflight,
            @Nullable AffectedParts affected,
            @Nullable MachineNeeds needs) {
        this(
                schemaVersion,
                lists,
                plans,
                held,
                keptBack,
                phased,
                counts,
                rebootRequired,
                rebootPackages,
                pinned,
                conffiles,
                repositories,
                release,
                preflight,
                affected,
                needs,
                null);
    }

    /** The same with the plans that heed rules. */
    public AptAnalysis ruled(
            AptPlans heeding,
            List<String> stillHeld,
            List<String> stillBack,
            List<String> stillPhased,
            AptCounts numbers,
            List<AppliedRule> by) {
        return new AptAnalysis(
                schemaVersion,
                lists,
                heeding,
                stillHeld,
                stillBack,
                stillPhased,
                numbers,
                rebootRequired,
                rebootPackages,
                pinned,
                conffiles,
                repositories,
                release,
                preflight,
                affected,
                needs,
                by);
    }
}
