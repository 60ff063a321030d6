package io.sysup.execution.actions.apt;

import io.sysup.execution.actions.sections.ScriptCall;
import io.sysup.execution.actions.sections.TargetScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What {@code apt.hold} is asked.
 *
 * @param hold put them on hold, or take them off
 */
public record HoldRequest(List<String> packages, boolean hold, boolean dryRun) {
    /** Package names as Debian Policy 5.6.1 allows them, with an optional architecture. */
    static final String SCHEMA =
            """
            {"type":"object","additionalProperties":false,"required":["packages"],"properties":{
              "packages":{"type":"array","minItems":1,"maxItems":500,"items":{"type":"string",
                "pattern":"^[a-z0-9][a-z0-9+.-]*[a-z0-9+.](:[a-z0-9-]+)?$"},"description":"installed packages"},
              "hold":{"type":"boolean","default":true,"description":"put on hold; false takes them off"}}}
            """;

    public HoldRequest {
        packages = List.copyOf(packages);
        packages.forEach(PackageName::check);
    }

    static HoldRequest of(Map<String, Object> params, boolean dryRun) {
        return new HoldRequest(
                ((List<?>) params.getOrDefault("packages", List.of()))
                        .stream().map(String::valueOf).toList(),
                (Boolean) params.getOrDefault("hold", true),
                dryRun);
    }

    public ScriptCall call() {
        List<String> arguments =
                new ArrayList<>(List.of(hold ? "hold" : "unhold", dryRun ? "yes" : "no"));
        arguments.addAll(packages);
        return new ScriptCall(TargetScript.APT_HOLD, arguments, true);
    }
}
