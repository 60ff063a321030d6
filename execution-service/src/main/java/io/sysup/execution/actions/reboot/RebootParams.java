package io.sysup.execution.actions.reboot;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Parameters of {@code machine.reboot}, after the check against the schema.
 *
 * @param despite what is in use and does not hold the restart back
 * @param limit how long the machine may be away
 */
record RebootParams(boolean onlyIfNeeded, List<String> despite, Duration limit) {
    private static final int DEFAULT_LIMIT_SECONDS = 600;

    static final String SCHEMA =
            """
            {"type":"object","additionalProperties":false,"properties":{
              "onlyIfNeeded":{"type":"boolean","default":false,
                "description":"does nothing where no restart is waited for"},
              "despite":{"type":"array","uniqueItems":true,"maxItems":3,"items":{"enum":["users","backup","inhibitor"]},
                "description":"restarts all the same while people are logged in, a backup runs, or a program asks not to"},
              "limitSeconds":{"type":"integer","minimum":30,"maximum":1500,"default":600,
                "description":"how long the machine may be away"}}}
            """;

    static RebootParams of(Map<String, Object> params) {
        return new RebootParams(
                (Boolean) params.getOrDefault("onlyIfNeeded", false),
                ((List<?>) params.getOrDefault("despite", List.of()))
                        .stream().map(String::valueOf).toList(),
                Duration.ofSeconds(
                        (Integer) params.getOrDefault("limitSeconds", DEFAULT_LIMIT_SECONDS)));
    }

    List<String> arguments(boolean dryRun) {
        List<String> arguments = new ArrayList<>(List.of(dryRun ? "yes" : "no"));
        arguments.addAll(despite);
        return arguments;
    }
}
