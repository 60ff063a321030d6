package io.sysup.execution.actions.dnf;

import io.sysup.execution.actions.sections.ScriptCall;
import io.sysup.execution.actions.sections.TargetScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What {@code dnf.hold} is asked.
 *
 * @param hold lock them, or unlock them
 */
record HoldRequest(List<String> packages, boolean hold, boolean dryRun) {
    static final String SCHEMA =
            """
            {"type":"object","additionalProperties":false,"required":["packages"],"properties":{
              "packages":{"type":"array","minItems":1,"maxItems":500,"items":{"type":"string","maxLength":200,
                "pattern":"^[A-Za-z0-9_][A-Za-z0-9_.+-]*$"},"description":"names of installed packages, without architecture"},
              "hold":{"type":"boolean","default":true,"description":"lock at the version they have; false unlocks them"}}}
            """;

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.+-]*");

    HoldRequest {
        packages = List.copyOf(packages);
        for (String name : packages) {
            if (!NAME.matcher(name).matches()) {
                throw new IllegalArgumentException("not the name of a package: " + name);
            }
        }
    }

    static HoldRequest of(Map<String, Object> params, boolean dryRun) {
        return new HoldRequest(
                ((List<?>) params.getOrDefault("packages", List.of()))
                        .stream().map(String::valueOf).toList(),
                (Boolean) params.getOrDefault("hold", true),
                dryRun);
    }

    ScriptCall call() {
        List<String> arguments =
                new ArrayList<>(List.of(hold ? "add" : "delete", dryRun ? "yes" : "no"));
        arguments.addAll(packages);
        return new ScriptCall(TargetScript.DNF_HOLD, arguments, true);
    }
}
