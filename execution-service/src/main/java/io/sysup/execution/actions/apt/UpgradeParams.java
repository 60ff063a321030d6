package io.sysup.execution.actions.apt;

import io.sysup.contracts.apt.UpgradeMode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Parameters of {@code apt.upgrade}, after the check against the schema. */
record UpgradeParams(
        UpgradeMode mode,
        List<String> packages,
        boolean securityOnly,
        ConffilePolicy conffile,
        boolean allowRemovals,
        int lockTimeoutSeconds) {
    /** Package names as Debian Policy 5.6.1 allows them, with an optional architecture. */
    static final String SCHEMA =
            """
            {"type":"object","additionalProperties":false,"properties":{
              "mode":{"enum":["upgrade","dist-upgrade"],"default":"upgrade"},
              "packages":{"type":"array","maxItems":2000,"items":{"type":"string",
                "pattern":"^[a-z0-9][a-z0-9+.-]*[a-z0-9+.](:[a-z0-9-]+)?$"},"description":"only these; none means all"},
              "securityOnly":{"type":"boolean","default":false},
              "conffile":{"enum":["keep","replace"],"default":"keep",
                "description":"what happens to configuration files that were edited on the machine"},
              "allowRemovals":{"type":"boolean","default":false},
              "lockTimeoutSeconds":{"type":"integer","minimum":0,"maximum":3600,"default":60}}}
            """;

    private static final int DEFAULT_LOCK_TIMEOUT = 60;

    static UpgradeParams of(Map<String, Object> params) {
        return new UpgradeParams(
                Arrays.stream(UpgradeMode.values())
                        .filter(mode -> mode.word().equals(params.getOrDefault("mode", "upgrade")))
                        .findFirst()
                        .orElseThrow(),
                ((List<?>) params.getOrDefault("packages", List.of()))
                        .stream().map(String::valueOf).toList(),
                (Boolean) params.getOrDefault("securityOnly", false),
                Arrays.stream(ConffilePolicy.values())
                        .filter(policy ->
                                policy.word().equals(params.getOrDefault("conffile", "keep")))
                        .findFirst()
                        .orElseThrow(),
                (Boolean) params.getOrDefault("allowRemovals", false),
                (Integer) params.getOrDefault("lockTimeoutSeconds", DEFAULT_LOCK_TIMEOUT));
    }

    UpgradeRequest request(boolean dryRun, List<String> chosen) {
        return new UpgradeRequest(
                mode, conffile, allowRemovals, lockTimeoutSeconds, dryRun, chosen);
    }
}
