package io.sysup.execution.actions.apt;

import io.sysup.execution.actions.sections.ScriptCall;
import io.sysup.execution.actions.sections.TargetScript;
import java.util.List;

/**
 * What {@code apt.analyze} is asked.
 *
 * @param refresh whether the package lists are fetched anew, which needs root
 * @param listsTimeoutSeconds how long that may take, waiting for a lock apart
 */
public record AnalyzeRequest(boolean refresh, int lockTimeoutSeconds, int listsTimeoutSeconds) {

    public ScriptCall call() {
        return new ScriptCall(
                TargetScript.APT_ANALYZE,
                List.of(
                        refresh ? "yes" : "no",
                        Integer.toString(lockTimeoutSeconds),
                        Integer.toString(listsTimeoutSeconds)),
                refresh);
    }
}
