package io.sysup.execution.actions.apt;

import io.sysup.execution.actions.sections.ScriptCall;
import io.sysup.execution.actions.sections.TargetScript;
import java.util.List;
import java.util.Map;

/** What {@code apt.autoremove} is asked. */
public record AutoremoveRequest(int lockTimeoutSeconds, boolean dryRun) {
    static final String SCHEMA =
            """
            {"type":"object","additionalProperties":false,"properties":{
              "lockTimeoutSeconds":{"type":"integer","minimum":0,"maximum":3600,"default":60}}}
            """;

    private static final int DEFAULT_LOCK_TIMEOUT = 60;

    static AutoremoveRequest of(Map<String, Object> params, boolean dryRun) {
        return new AutoremoveRequest(
                (Integer) params.getOrDefault("lockTimeoutSeconds", DEFAULT_LOCK_TIMEOUT), dryRun);
    }

    public ScriptCall call() {
        return new ScriptCall(
                TargetScript.APT_AUTOREMOVE,
                List.of(Integer.toString(lockTimeoutSeconds), dryRun ? "yes" : "no"),
                true);
    }
}
