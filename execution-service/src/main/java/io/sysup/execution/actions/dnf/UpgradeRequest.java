package io.sysup.execution.actions.dnf;

import io.sysup.execution.action.ExcludeRules;
import io.sysup.execution.actions.plan.PlanHash;
import io.sysup.execution.actions.sections.ScriptCall;
import io.sysup.execution.actions.sections.TargetScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What {@code dnf.upgrade} is asked, after the check against the schema.
 *
 * @param packages the chosen ones; none means all
 * @param exclude names and patterns of packages that stay as they are
 * @param rules of the machine, which are among these
 * @param planHash of the plan that was approved: nothing else is done, and its removals are allowed
 */
record UpgradeRequest(
        boolean dryRun,
        boolean downloadOnly,
        boolean securityOnly,
        int lockTimeoutSeconds,
        List<String> packages,
        List<String> exclude,
        ExcludeRules rules,
        @Nullable String planHash) {
    static final String SCHEMA =
            """
            {"type":"object","additionalProperties":false,"properties":{
              "packages":{"type":"array","maxItems":2000,"items":{"type":"string","maxLength":200,
                "pattern":"^[A-Za-z0-9_][A-Za-z0-9_.+-]*$"},"description":"only these, with what they need; none means all"},
              "securityOnly":{"type":"boolean","default":false,
                "description":"only what an advisory of the repositories calls a security update"},
              "lockTimeoutSeconds":{"type":"integer","minimum":0,"maximum":3600,"default":60},
              "planHash":{"type":"string","pattern":"^[0-9a-f]{64}$",
                "description":"do exactly the plan with this hash, its removals too, and nothing else; of an analysis or of a dry run with the same parameters"},
              "downloadOnly":{"type":"boolean","default":false,
                "description":"fetch the packages ahead and change nothing"},
              "exclude":{"type":"array","maxItems":200,"items":{"type":"string","maxLength":200,
                "pattern":"^[A-Za-z0-9_*?][A-Za-z0-9_.+*?-]*$"},
                "description":"packages that stay as they are, with what depends on a newer one of them; * and ? fit any letters"}}}
            """;

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.+-]*");
    private static final Pattern NAMES = Pattern.compile("[A-Za-z0-9_*?][A-Za-z0-9_.+*?-]*");
    private static final int DEFAULT_LOCK_TIMEOUT = 60;

    UpgradeRequest {
        packages = checked(packages, NAME);
        exclude = checked(exclude, NAMES);
        if (planHash != null && !PlanHash.isOne(planHash)) {
            throw new IllegalArgumentException("not the hash of a plan: " + planHash);
        }
    }

    static UpgradeRequest of(Map<String, Object> params, boolean dryRun) {
        return new UpgradeRequest(
                dryRun,
                (Boolean) params.getOrDefault("downloadOnly", false),
                (Boolean) params.getOrDefault("securityOnly", false),
                (Integer) params.getOrDefault("lockTimeoutSeconds", DEFAULT_LOCK_TIMEOUT),
                words(params, "packages"),
                words(params, "exclude"),
                ExcludeRules.NONE,
                (String) params.get("planHash"));
    }

    /** A look at what an upgrade of all that heeds the rules would do. */
    static UpgradeRequest look(int lockTimeoutSeconds, ExcludeRules rules) {
        return new UpgradeRequest(
                        true,
                        false,
                        false,
                        lockTimeoutSeconds,
                        List.of(),
                        List.of(),
                        ExcludeRules.NONE,
                        null)
                .heeding(rules);
    }

    /** With what rules keep out beside what the job leaves out. */
    UpgradeRequest heeding(ExcludeRules others) {
        return new UpgradeRequest(
                dryRun,
                downloadOnly,
                securityOnly,
                lockTimeoutSeconds,
                packages,
                Stream.concat(exclude.stream(), others.packages()).distinct().toList(),
                others,
                planHash);
    }

    /** Of whatever dnf plans then. */
    ScriptCall call() {
        return call(false, List.of());
    }

    /**
     * @param transaction of {@link ExactTransaction}
     */
    ScriptCall call(List<String> transaction) {
        return call(true, transaction);
    }

    private ScriptCall call(boolean approved, List<String> transaction) {
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                Integer.toString(lockTimeoutSeconds),
                                yesOrNo(dryRun),
                                yesOrNo(downloadOnly),
                                yesOrNo(securityOnly),
                                yesOrNo(approved),
                                packages.isEmpty() ? "all" : "chosen"));
        arguments.addAll(packages);
        exclude.forEach(each -> arguments.add("exclude=" + each));
        arguments.addAll(transaction);
        return new ScriptCall(TargetScript.DNF_UPGRADE, arguments, true);
    }

    /** Whether what stays as it is does so for a reason of the machine, and none of the asker. */
    boolean whole() {
        return packages.isEmpty() && exclude.isEmpty() && !securityOnly;
    }

    /** What dnf would take for an option, a file or a group never gets so far. */
    private static List<String> checked(List<String> words, Pattern form) {
        for (String word : words) {
            if (!form.matcher(word).matches()) {
                throw new IllegalArgumentException("not the name of a package: " + word);
            }
        }
        return List.copyOf(words);
    }

    private static List<String> words(Map<String, Object> params, String name) {
        return ((List<?>) params.getOrDefault(name, List.of()))
                .stream().map(String::valueOf).toList();
    }

    private static String yesOrNo(boolean answer) {
        return answer ? "yes" : "no";
    }
}
