package io.sysup.execution.actions.apt;

import io.sysup.contracts.apt.UpgradeMode;
import io.sysup.execution.action.ExcludeRules;
import io.sysup.execution.action.PackageVersion;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Parameters of {@code apt.upgrade}, after the check against the schema. */
record UpgradeParams(
        UpgradeMode mode,
        List<String> packages,
        boolean securityOnly,
        ConffilePolicy conffile,
        boolean allowRemovals,
        int lockTimeoutSeconds,
        @Nullable String planHash,
        boolean downloadOnly,
        List<String> exclude,
        int minAgeDays) {
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
              "lockTimeoutSeconds":{"type":"integer","minimum":0,"maximum":3600,"default":60},
              "planHash":{"type":"string","pattern":"^[0-9a-f]{64}$",
                "description":"do exactly the plan with this hash, its removals too, and nothing else; of an analysis or of a dry run with the same parameters"},
              "downloadOnly":{"type":"boolean","default":false,
                "description":"fetch the packages ahead and change nothing; the upgrade needs no network then"},
              "exclude":{"type":"array","maxItems":200,"items":{"type":"string","maxLength":100,
                "pattern":"^[*?]?[a-z0-9][a-z0-9+.*?-]*$"},
                "description":"packages that stay as they are, with what depends on a newer one of them; * and ? fit any letters"},
              "minAgeDays":{"type":"integer","minimum":0,"maximum":365,"default":0,
                "description":"only versions that an analysis saw for the first time at least so many days ago"}}}
            """;

    private static final int DEFAULT_LOCK_TIMEOUT = 60;

    static UpgradeParams of(Map<String, Object> params) {
        return new UpgradeParams(
                Arrays.stream(UpgradeMode.values())
                        .filter(mode -> mode.word().equals(params.getOrDefault("mode", "upgrade")))
                        .findFirst()
                        .orElseThrow(),
                words(params, "packages"),
                (Boolean) params.getOrDefault("securityOnly", false),
                Arrays.stream(ConffilePolicy.values())
                        .filter(policy ->
                                policy.word().equals(params.getOrDefault("conffile", "keep")))
                        .findFirst()
                        .orElseThrow(),
                (Boolean) params.getOrDefault("allowRemovals", false),
                (Integer) params.getOrDefault("lockTimeoutSeconds", DEFAULT_LOCK_TIMEOUT),
                (String) params.get("planHash"),
                (Boolean) params.getOrDefault("downloadOnly", false),
                words(params, "exclude"),
                (Integer) params.getOrDefault("minAgeDays", 0));
    }

    private static List<String> words(Map<String, Object> params, String name) {
        return ((List<?>) params.getOrDefault(name, List.of()))
                .stream().map(String::valueOf).toList();
    }

    /**
     * A look at all that is waiting, whatever this job leaves out of it. What waits for something
     * that rules leave alone is not ready: named all the same, it would make apt refuse the rest.
     */
    UpgradeRequest look(ExcludeRules rules) {
        return new UpgradeRequest(
                mode,
                conffile,
                true,
                lockTimeoutSeconds,
                true,
                packages,
                null,
                false,
                new KeepOut(KeepOut.sayable(rules), null));
    }

    /**
     * @param aged what is known for long enough; null when that does not count
     * @param rules whose packages stay out beside those that this job leaves out
     */
    UpgradeRequest request(
            boolean dryRun,
            List<String> chosen,
            @Nullable List<PackageVersion> aged,
            ExcludeRules rules) {
        List<String> stay =
                Stream.concat(exclude.stream(), KeepOut.sayable(rules).stream())
                        .distinct()
                        .toList();
        return new UpgradeRequest(
                mode,
                conffile,
                allowRemovals,
                lockTimeoutSeconds,
                dryRun,
                chosen,
                planHash,
                downloadOnly,
                new KeepOut(stay, aged));
    }
}
