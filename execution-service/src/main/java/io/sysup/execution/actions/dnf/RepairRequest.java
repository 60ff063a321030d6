package io.sysup.execution.actions.dnf;

import io.sysup.contracts.dnf.DnfRepairStep;
import io.sysup.execution.actions.sections.ScriptCall;
import io.sysup.execution.actions.sections.TargetScript;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What {@code dnf.repair} is asked. */
record RepairRequest(DnfRepairStep step, int lockTimeoutSeconds, boolean dryRun) {
    static final String SCHEMA =
            """
            {"type":"object","additionalProperties":false,"required":["step"],"properties":{
              "step":{"enum":["duplicates","database","caches"],
                "description":"take away the older of two versions of a package; make the damaged database of rpm anew; throw away what dnf keeps of the repositories"},
              "lockTimeoutSeconds":{"type":"integer","minimum":0,"maximum":3600,"default":60}}}
            """;

    private static final int DEFAULT_LOCK_TIMEOUT = 60;

    static RepairRequest of(Map<String, Object> params, boolean dryRun) {
        return new RepairRequest(
                Arrays.stream(DnfRepairStep.values())
                        .filter(step -> step.word().equals(params.get("step")))
                        .findFirst()
                        .orElseThrow(),
                (Integer) params.getOrDefault("lockTimeoutSeconds", DEFAULT_LOCK_TIMEOUT),
                dryRun);
    }

    ScriptCall call() {
        return new ScriptCall(
                TargetScript.DNF_REPAIR,
                List.of(step.word(), Integer.toString(lockTimeoutSeconds), dryRun ? "yes" : "no"),
                true);
    }
}
