package io.sysup.execution.actions.apt;

import io.sysup.contracts.apt.UpgradeMode;
import io.sysup.execution.actions.plan.PlanHash;
import io.sysup.execution.actions.sections.ScriptCall;
import io.sysup.execution.actions.sections.TargetScript;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code apt.upgrade} is asked.
 *
 * @param packages the chosen ones; none means all
 * @param planHash of the plan that was approved: nothing else is done, and its removals are allowed
 * @param downloadOnly packages are fetched and not installed
 */
public record UpgradeRequest(
        UpgradeMode mode,
        ConffilePolicy conffile,
        boolean allowRemovals,
        int lockTimeoutSeconds,
        boolean dryRun,
        List<String> packages,
        @Nullable String planHash,
        boolean downloadOnly,
        KeepOut keepOut) {

    public UpgradeRequest {
        packages = List.copyOf(packages);
        packages.forEach(PackageName::check);
        if (planHash != null && !PlanHash.isOne(planHash)) {
            throw new IllegalArgumentException("not the hash of a plan: " + planHash);
        }
    }

    /** One that takes any plan and keeps nothing out. */
    public UpgradeRequest(
            UpgradeMode mode,
            ConffilePolicy conffile,
            boolean allowRemovals,
            int lockTimeoutSeconds,
            boolean dryRun,
            List<String> packages) {
        this(
                mode,
                conffile,
                allowRemovals,
                lockTimeoutSeconds,
                dryRun,
                packages,
                null,
                false,
                KeepOut.NOTHING);
    }

    public ScriptCall call() {
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                mode.word(),
                                conffile.word(),
                                yesOrNo(allowRemovals),
                                Integer.toString(lockTimeoutSeconds),
                                yesOrNo(dryRun),
                                planHash == null ? "none" : planHash,
                                yesOrNo(downloadOnly),
                                yesOrNo(keepOut.soaks()),
                                packages.isEmpty() ? "all" : "chosen"));
        arguments.addAll(packages);
        keepOut.words().forEach(arguments::add);
        return new ScriptCall(TargetScript.APT_UPGRADE, arguments, true);
    }

    private static String yesOrNo(boolean answer) {
        return answer ? "yes" : "no";
    }
}
