package io.sysup.execution.actions.dnf;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.error.Failure;
import io.sysup.execution.actions.sections.Section;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells from the output of dnf and rpm why they failed. */
final class DnfFailures {
    private record Rule(
            ErrorKind kind, Pattern words, Function<MatchResult, String> sentence, String remedy) {}

    private static final String LOOK_AT_REPOSITORY =
            "Look at its address in /etc/yum.repos.d, at the name service and at the network of the machine, then analyze it again.";

    /** Causes before their consequences: a full disk also makes a download fail. */
    private static final List<Rule> RULES =
            List.of(
                    rule(
                            ErrorKind.APT_LOCK_BUSY,
                            "already locked by (\\d+)|[Ff]ailed to obtain the transaction lock|waiting for transaction lock",
                            found -> "Another program holds the lock of dnf or rpm.",
                            "Wait until it is done, or run the job with a longer lock timeout. Never delete the lock file."),
                    rule(
                            ErrorKind.APT_DISK_FULL,
                            "needs (\\S+) more space on the (\\S+) filesystem",
                            found ->
                                    "The filesystem %s has no room for the new packages: %s more are needed."
                                            .formatted(found.group(2), found.group(1)),
                            "Free some space there (\"dnf clean packages\", old kernels in /boot, logs in /var), then run the job again."),
                    rule(
                            ErrorKind.APT_DISK_FULL,
                            "No space left|Disk quota exceeded",
                            found -> "A filesystem of the machine is full.",
                            "Free some space (\"dnf clean packages\", old kernels in /boot, logs in /var), then run the job again."),
                    rule(
                            ErrorKind.APT_POSTINST_FAILED,
                            "Error in (\\S+) scriptlet in rpm package (\\S+)",
                            found ->
                                    "The %s scriptlet of %s failed."
                                            .formatted(found.group(1), found.group(2)),
                            "Read the lines before the error and correct the cause on the machine. rpm does not run the script again by itself: \"dnf reinstall\" does."),
                    rule(
                            ErrorKind.PLAN_CHANGED,
                            "problems occurred while replaying the transaction",
                            found -> "dnf cannot do the approved plan to the letter any more.",
                            "Nothing was changed. Look at the present plan, and start the upgrade with its hash if it is right."),
                    rule(
                            ErrorKind.APT_KEY_MISSING,
                            "Public key for (\\S+) is not installed|[Ss]igning key not found",
                            found -> "The machine has not the key that signed the packages.",
                            "Name the key in the repository's gpgkey in /etc/yum.repos.d, from a source you trust."),
                    rule(
                            ErrorKind.APT_REPOSITORY_UNSIGNED,
                            "(?:Package )?(\\S+) is not signed",
                            found -> "The package %s is not signed.".formatted(found.group(1)),
                            "Take it from a repository that signs its packages; gpgcheck=0 in its file in /etc/yum.repos.d is for a repository you would trust without."),
                    rule(
                            ErrorKind.APT_REPOSITORY_UNSIGNED,
                            "GPG check FAILED|GPG signature is not available|GPG signature verification error",
                            found -> "What the repository offers has no valid signature.",
                            "Ask who runs the repository; never take it without a signature that was there before."),
                    rule(
                            ErrorKind.APT_PROXY_FAILED,
                            "Curl error \\((?:5|97)\\)|[Pp]roxy.*(?:aborted|refused|denied|resolve)",
                            found -> "The proxy refused or did not answer.",
                            "Look at proxy= in /etc/dnf/dnf.conf and in /etc/yum.repos.d."),
                    rule(
                            ErrorKind.APT_REPOSITORY_UNREACHABLE,
                            "Failed to download metadata for repo '([^']+)'",
                            found ->
                                    "The repository %s did not answer as it should."
                                            .formatted(found.group(1)),
                            LOOK_AT_REPOSITORY),
                    rule(
                            ErrorKind.APT_REPOSITORY_UNREACHABLE,
                            "Cache-only enabled but no cache for '([^']+)'",
                            found ->
                                    "Nothing is known yet of what the repository %s offers."
                                            .formatted(found.group(1)),
                            "Analyze the machine with refresh."),
                    rule(
                            ErrorKind.APT_REPOSITORY_UNREACHABLE,
                            "There are no enabled repositories",
                            found -> "The machine has no repository that dnf may ask.",
                            "Name one in /etc/yum.repos.d, or analyze it with apt.analyze where it is a Debian."),
                    rule(
                            ErrorKind.APT_REPOSITORY_UNREACHABLE,
                            "Error downloading packages|incorrect checksum",
                            found -> "Packages could not be downloaded.",
                            "Analyze the machine again: the repository may have newer ones by now. If it stays so, it is being synchronised or broken."),
                    rule(
                            ErrorKind.INVALID_PARAMETER,
                            "No match for argument: (\\S+)",
                            found ->
                                    "There is no package %s that could be upgraded: it is not installed, or kept at its version."
                                            .formatted(found.group(1)),
                            "Analyze the machine again and choose from its present plan."),
                    rule(
                            ErrorKind.SUDO_NOT_PERMITTED,
                            "superuser privileges",
                            found -> "dnf was not run as root.",
                            "Give the login the right to run commands with sudo."),
                    rule(
                            ErrorKind.APT_FAILED,
                            "removing the (?:running kernel|following protected packages): (.+)",
                            found ->
                                    "dnf would have to remove what the machine cannot do without: %s."
                                            .formatted(found.group(1)),
                            "Restart the machine into a newer kernel first, or leave these packages. Nothing was removed."),
                    rule(
                            ErrorKind.APT_FAILED,
                            "file (\\S+) (?:from install of .* )?conflicts (?:with file|between)",
                            found ->
                                    "The file %s would belong to two packages."
                                            .formatted(found.group(1)),
                            "Leave one of the two packages out, and tell who made them. Nothing was changed."),
                    rule(
                            ErrorKind.APT_FAILED,
                            "Read-only file system",
                            found -> "A filesystem of the machine is read-only.",
                            "Look in the kernel log for the reason, then mount it writable."),
                    rule(
                            ErrorKind.APT_BROKEN_DEPENDENCIES,
                            "^ Problem(?: \\d+)?: |nothing provides (\\S+)|conflicting requests",
                            found -> "The dependencies of some packages can not be satisfied.",
                            "Look at the problems that dnf names; a repository that is not enabled may have what is missing."));

    private DnfFailures() {}

    static Failure of(Section section) {
        return known(section)
                .orElseGet(() ->
                        new Failure(
                                ErrorKind.APT_FAILED,
                                "dnf failed with exit code %d.".formatted(section.exitCode()),
                                "Read the log of this job; it holds all that dnf printed.",
                                section.name(),
                                TellingLines.in(section.lines())));
    }

    /** Also of what dnf takes for a success. */
    static Optional<Failure> known(Section section) {
        for (Rule rule : RULES) {
            for (String line : section.lines()) {
                Matcher found = rule.words().matcher(line);
                if (found.find()) {
                    return Optional.of(
                            new Failure(
                                    rule.kind(),
                                    rule.sentence().apply(found),
                                    rule.remedy(),
                                    section.name(),
                                    TellingLines.in(section.lines())));
                }
            }
        }
        return Optional.empty();
    }

    /** Scripts of packages that failed while dnf went on; it is content with that. */
    static Optional<Failure> ofScripts(Section section) {
        return known(section).filter(each -> each.kind().equals(ErrorKind.APT_POSTINST_FAILED));
    }

    private static Rule rule(
            ErrorKind kind, String words, Function<MatchResult, String> sentence, String remedy) {
        return new Rule(kind, Pattern.compile(words), sentence, remedy);
    }
}
