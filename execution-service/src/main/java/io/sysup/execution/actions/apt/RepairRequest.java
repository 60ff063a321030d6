package io.sysup.execution.actions.apt;

import io.sysup.contracts.apt.RepairStep;
import io.sysup.execution.actions.sections.ScriptCall;
import io.sysup.execution.actions.sections.TargetScript;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What {@code apt.repair} is asked. */
public record RepairRequest(
        RepairStep step,
        ConffilePolicy conffile,
        boolean allowRemovals,
        int lockTimeoutSeconds,
        boolean dryRun) {
    static final String SCHEMA =
            """
            {"type":"object","additionalProperties":false,"required":["step"],"properties":{
              "step":{"enum":["configure","fix-broken","clear-partial"],
                "description":"finish what dpkg began; install what is missing for the dependencies; throw away what was fetched in part"},
              "conffile":{"enum":["keep","replace"],"default":"keep",
                "description":"what happens to configuration files that were edited on the machine"},
              "allowRemovals":{"type":"boolean","default":false,"description":"of the step fix-broken"},
              "lockTimeoutSeconds":{"type":"integer","minimum":0,"maximum":3600,"default":60}}}
            """;

    private static final int DEFAULT_LOCK_TIMEOUT = 60;

    static RepairRequest of(Map<String, Object> params, boolean dryRun) {
        return new RepairRequest(
                Arrays.stream(RepairStep.values())
                        .filter(step -> step.word().equals(params.get("step")))
                        .findFirst()
                        .orElseThrow(),
                Arrays.stream(ConffilePolicy.values())
                        .filter(policy ->
                                policy.word().equals(params.getOrDefault("conffile", "keep")))
                        .findFirst()
                        .orElseThrow(),
                (Boolean) params.getOrDefault("allowRemovals", false),
                (Integer) params.getOrDefault("lockTimeoutSeconds", DEFAULT_LOCK_TIMEOUT),
                dryRun);
    }

    public ScriptCall call() {
        return new ScriptCall(
                TargetScript.APT_REPAIR,
                List.of(
                        step.word(),
                        conffile.word(),
                        yesOrNo(allowRemovals),
                        Integer.toString(lockTimeoutSeconds),
                        yesOrNo(dryRun)),
                true);
    }

    private static String yesOrNo(boolean answer) {
        return answer ? "yes" : "no";
    }
}
