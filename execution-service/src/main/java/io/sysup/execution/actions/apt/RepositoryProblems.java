package io.sysup.execution.actions.apt;

import io.sysup.contracts.apt.RepositoryProblem;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.error.Failure;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What {@code apt-get update} complained about. It may end with success and still have used old
 * lists, so its warnings are read as well as its errors.
 */
final class RepositoryProblems {
    private record Rule(ErrorKind kind, Pattern words) {
        Rule(ErrorKind kind, String words) {
            this(kind, Pattern.compile(words));
        }
    }

    /**
     * The first that fits counts: a bad signature is told in a sentence that also says "failed to
     * fetch".
     */
    private static final List<Rule> RULES =
            List.of(
                    new Rule(ErrorKind.APT_RELEASE_INFO_CHANGED, "changed its '[^']+' value from"),
                    new Rule(
                            ErrorKind.APT_CLOCK_WRONG,
                            "Release file for .* is not valid yet|Not live until"),
                    new Rule(ErrorKind.APT_REPOSITORY_EXPIRED, "Release file for .* is expired"),
                    new Rule(
                            ErrorKind.APT_KEY_MISSING,
                            "NO_PUBKEY|public key is not available|Missing key"),
                    new Rule(
                            ErrorKind.APT_KEY_EXPIRED,
                            "EXPKEYSIG|KEYEXPIRED|key .*(?:because: Expired on|has expired|is expired)"),
                    new Rule(
                            ErrorKind.APT_REPOSITORY_UNSIGNED,
                            "REVKEYSIG|BADSIG|GPG error|is not signed|signatures? (?:were|was) invalid"
                                    + "|couldn't be verified|signature verification|OpenPGP signature"
                                    + "|Clearsigned file isn't valid|unauthenticated"),
                    new Rule(
                            ErrorKind.APT_REPOSITORY_UNREACHABLE,
                            "Failed to fetch|does not have a Release file|no longer has a Release file"
                                    + "|Could not (?:resolve|connect)|Temporary failure resolving|Hash Sum mismatch"
                                    + "|unexpected size"));

    /** What apt may fetch no better while the broken part lies there. */
    private static final Pattern BROKEN = Pattern.compile("Hash Sum mismatch|unexpected size");

    private static final Pattern COMPLAINT = Pattern.compile("([EW]): (.*)");

    /** Sentences that only say that there were others. */
    private static final Pattern SUMMARY =
            Pattern.compile(
                    "Some index files failed to download\\..*|Problem unlinking the file .*");

    /** An address, then perhaps the suite, then perhaps what was fetched. */
    private static final Pattern ADDRESS =
            Pattern.compile(
                    "(?<![\\w/])([a-z][a-z+]+:/[^\\s']*?)(?: ([^\\s']+) (?:InRelease|Release)\\b)?[:,']?(?:\\s|$)");

    private static final Pattern DISTS = Pattern.compile("(.*?)/dists/([^/]+)/.*");
    private static final Pattern FLAT = Pattern.compile("(.*?)/\\./[^/]*");

    private RepositoryProblems() {}

    /** Causes, of which "is not signed" is told as well, for the same repository. */
    private static final Set<ErrorKind> EXPLAIN_UNSIGNED =
            Set.of(
                    ErrorKind.APT_KEY_MISSING,
                    ErrorKind.APT_KEY_EXPIRED,
                    ErrorKind.APT_PROXY_FAILED);

    static List<RepositoryProblem> in(List<String> lines, Proxies proxies) {
        Map<String, RepositoryProblem> problems = new LinkedHashMap<>();
        for (String line : lines) {
            Matcher complaint = COMPLAINT.matcher(line);
            if (complaint.matches() && !SUMMARY.matcher(complaint.group(2)).matches()) {
                RepositoryProblem problem =
                        problem(complaint.group(1), complaint.group(2).strip(), proxies);
                problems.putIfAbsent(problem.kind() + " " + key(problem), problem);
            }
        }
        return problems.values().stream()
                .filter(each -> !isExplained(each, problems.values()))
                .toList();
    }

    private static boolean isExplained(
            RepositoryProblem problem, Collection<RepositoryProblem> all) {
        return problem.kind().equals(ErrorKind.APT_REPOSITORY_UNSIGNED)
                && problem.repository() != null
                && all.stream()
                        .filter(each -> EXPLAIN_UNSIGNED.contains(each.kind()))
                        .anyMatch(each -> problem.repository().equals(each.repository()));
    }

    /** The failure that these problems amount to; none if all of them are harmless. */
    static Optional<Failure> failure(List<RepositoryProblem> problems) {
        List<RepositoryProblem> bad =
                problems.stream()
                        .filter(problem -> !problem.kind().equals(RepositoryProblem.WARNING))
                        .toList();
        if (bad.isEmpty()) {
            return Optional.empty();
        }
        RepositoryProblem first = bad.getFirst();
        String where = first.repository() == null ? "a repository" : first.repository();
        String more = bad.size() == 1 ? "" : " (and %d more problems)".formatted(bad.size() - 1);
        return Optional.of(
                new Failure(
                        first.kind(),
                        "The package lists are not fresh: "
                                + RepositoryAdvice.trouble(first, where)
                                + more
                                + ".",
                        RepositoryAdvice.remedy(first.kind()),
                        "apt-get update",
                        bad.stream().map(RepositoryProblem::message).toList(),
                        BROKEN.matcher(first.message()).find()
                                ? ProposedRepair.CLEAR_PARTIAL
                                : null));
    }

    private static RepositoryProblem problem(String severity, String message, Proxies proxies) {
        if (proxies.failed(message)) {
            return problem(ErrorKind.APT_PROXY_FAILED, message);
        }
        for (Rule rule : RULES) {
            if (rule.words().matcher(message).find()) {
                return problem(rule.kind(), message);
            }
        }
        ErrorKind kind = severity.equals("E") ? ErrorKind.APT_FAILED : RepositoryProblem.WARNING;
        return problem(kind, message);
    }

    private static RepositoryProblem problem(ErrorKind kind, String message) {
        boolean harmless = kind.equals(RepositoryProblem.WARNING);
        return new RepositoryProblem(
                kind,
                message,
                repository(message),
                harmless ? null : RepositoryAdvice.remedy(kind));
    }

    private static String key(RepositoryProblem problem) {
        return problem.repository() == null ? problem.message() : problem.repository();
    }

    /** The address and the suite, if the message names them, in one way however it does. */
    private static @Nullable String repository(String message) {
        Matcher address = ADDRESS.matcher(message);
        if (!address.find()) {
            return null;
        }
        String suite = address.group(2);
        if (suite != null) {
            return suite.equals("./") ? address.group(1) : address.group(1) + " " + suite;
        }
        Matcher dists = DISTS.matcher(address.group(1));
        if (dists.matches()) {
            return dists.group(1) + " " + dists.group(2);
        }
        Matcher flat = FLAT.matcher(address.group(1));
        return flat.matches() ? flat.group(1) : address.group(1);
    }
}
