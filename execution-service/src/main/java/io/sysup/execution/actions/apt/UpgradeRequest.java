package io.sysup.execution.actions.apt;

import io.sysup.contracts.apt.UpgradeMode;
import io.sysup.execution.actions.sections.ScriptCall;
import io.sysup.execution.actions.sections.TargetScript;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@code apt.upgrade} is asked.
 *
 * @param packages the chosen ones; none means all
 */
public record UpgradeRequest(
        UpgradeMode mode,
        ConffilePolicy conffile,
        boolean allowRemovals,
        int lockTimeoutSeconds,
        boolean dryRun,
        List<String> packages) {

    public UpgradeRequest {
        packages = List.copyOf(packages);
        packages.forEach(PackageName::check);
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
                                packages.isEmpty() ? "all" : "chosen"));
        arguments.addAll(packages);
        return new ScriptCall(TargetScript.APT_UPGRADE, arguments, true);
    }

    private static String yesOrNo(boolean answer) {
        return answer ? "yes" : "no";
    }
}
