package io.sysup.execution.actions.apt;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.error.Failure;
import io.sysup.contracts.error.Repair;
import io.sysup.execution.actions.sections.Section;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells from the output of apt-get and dpkg why they failed. */
final class AptFailures {
    private record Rule(
            ErrorKind kind,
            Pattern words,
            BiFunction<MatchResult, List<String>, String> sentence,
            String remedy,
            @Nullable Repair repair) {}

    /** Causes before their consequences: a full disk also makes a maintainer script fail. */
    private static final List<Rule> RULES =
            List.of(
                    rule(
                            ErrorKind.APT_LOCK_BUSY,
                            "^E: (?:Could not get lock|Unable to acquire the dpkg|Unable to lock)"
                                    + "|^dpkg: error: .*lock (?:was|is) locked by another process",
                            (match, lines) -> LockHolder.in(lines),
                            "Wait until it is done, or run the job with a longer lock timeout. Never delete"
                                    + " the lock file."),
                    mended(
                            ProposedRepair.CONFIGURE,
                            rule(
                                    ErrorKind.DPKG_INTERRUPTED,
                                    "dpkg was interrupted",
                                    (match, lines) ->
                                            "An earlier run of dpkg was interrupted and left packages half done.",
                                    "Run \"dpkg --configure -a\" on the machine and read what it says, then run the"
                                            + " job again.")),
                    rule(
                            ErrorKind.APT_DISK_FULL,
                            "No space left on device|cannot write compressed block|You don't have enough free space in (\\S+)"
                                    + "|Disk quota exceeded",
                            (match, lines) -> "A filesystem of the machine is full.",
                            "Free some space (\"apt-get clean\", old kernels in /boot, logs in /var), then run"
                                    + " the job again."),
                    mended(
                            ProposedRepair.CONFIGURE,
                            rule(
                                    ErrorKind.APT_CONFFILE_PROMPT,
                                    "end of file on stdin at conffile prompt|conffile prompt",
                                    (match, lines) ->
                                            "dpkg asked what to do with an edited configuration file.",
                                    "Decide on the machine with \"dpkg --configure -a\", or choose to keep or to"
                                            + " replace such files.")),
                    mended(
                            ProposedRepair.CONFIGURE,
                            rule(
                                    ErrorKind.APT_POSTINST_FAILED,
                                    "(?:new|old|installed) (\\S+) package (\\S+) script subprocess"
                                            + " (returned error exit status \\d+|was killed by signal .*)",
                                    (match, lines) ->
                                            "The %s script of %s failed: it %s."
                                                    .formatted(
                                                            match.group(2),
                                                            match.group(1),
                                                            match.group(3)),
                                    "Read the lines before the error, correct the cause on the machine, then run the"
                                            + " job again: it finishes the configuration.")),
                    mended(
                            ProposedRepair.CONFIGURE,
                            rule(
                                    ErrorKind.DPKG_INTERRUPTED,
                                    "^E: Sub-process \\S+ (?:exited unexpectedly|received (?:signal|a segmentation fault))",
                                    (match, lines) ->
                                            "dpkg was ended on the machine, from outside or by a fault of its own, and left"
                                                    + " packages half done.",
                                    "Find out what ended it, then run \"dpkg --configure -a\" on the machine and read"
                                            + " what it says.")),
                    rule(
                            ErrorKind.APT_BROKEN_DEPENDENCIES,
                            "Packages need to be removed but remove is disabled",
                            (match, lines) ->
                                    "The upgrade would remove packages, which this job does not allow.",
                            "Look at the removals in the plan; if they are right, run the job again and"
                                    + " allow removals."),
                    mended(
                            ProposedRepair.FIX_BROKEN,
                            rule(
                                    ErrorKind.APT_BROKEN_DEPENDENCIES,
                                    "Unmet dependencies|unmet dependencies|held broken packages"
                                            + "|Resolve generated breaks|dependency problems",
                                    (match, lines) ->
                                            "The dependencies of some packages can not be satisfied.",
                                    "Run \"apt-get --fix-broken install\" on the machine and look at what it wants"
                                            + " to do.")),
                    rule(
                            ErrorKind.APT_REPOSITORY_UNSIGNED,
                            "unauthenticated packages|could not be authenticated",
                            (match, lines) ->
                                    "The packages come from a repository without a valid signature.",
                            RepositoryAdvice.remedy(ErrorKind.APT_REPOSITORY_UNSIGNED)),
                    mended(
                            ProposedRepair.CLEAR_PARTIAL,
                            rule(
                                    ErrorKind.APT_REPOSITORY_UNREACHABLE,
                                    "Hash Sum mismatch|File has unexpected size",
                                    (match, lines) ->
                                            "What was downloaded is not what the repository promised.",
                                    "Throw away what was fetched in part and try again; if it stays so, the mirror is being"
                                            + " synchronised or broken.")),
                    rule(
                            ErrorKind.APT_REPOSITORY_UNREACHABLE,
                            "Failed to fetch|Unable to fetch some archives",
                            (match, lines) -> "Packages could not be downloaded.",
                            RepositoryAdvice.remedy(ErrorKind.APT_REPOSITORY_UNREACHABLE)),
                    rule(
                            ErrorKind.INVALID_PARAMETER,
                            "Unable to locate package (\\S+)",
                            (match, lines) -> "There is no package %s.".formatted(match.group(1)),
                            "Analyse the machine again and choose from its present plan."),
                    rule(
                            ErrorKind.SUDO_NOT_PERMITTED,
                            "are you root\\?|Permission denied\\)",
                            (match, lines) -> "apt was not run as root.",
                            "Give the login the right to run commands with sudo."),
                    rule(
                            ErrorKind.APT_FAILED,
                            "Held packages were changed",
                            (match, lines) -> "A chosen package is on hold.",
                            "Take it off hold on the machine (\"apt-mark unhold\") or leave it out."),
                    rule(
                            ErrorKind.APT_FAILED,
                            "Packages were downgraded",
                            (match, lines) ->
                                    "The upgrade would put an older version in place of a newer one.",
                            "Look at the pins in /etc/apt/preferences of the machine."),
                    rule(
                            ErrorKind.APT_FAILED,
                            "Essential packages were removed",
                            (match, lines) ->
                                    "The upgrade would remove a package the system can not do without.",
                            "Look at the plan on the machine; this is never done without a person there."),
                    rule(
                            ErrorKind.APT_FAILED,
                            "Read-only file system",
                            (match, lines) -> "A filesystem of the machine is read-only.",
                            "Look in the kernel log for the reason, then mount it writable."));

    private AptFailures() {}

    static Failure of(Section section) {
        List<String> lines = section.lines();
        for (Rule rule : RULES) {
            for (String line : lines) {
                Matcher found = rule.words().matcher(line);
                if (found.find()) {
                    return new Failure(
                            rule.kind(),
                            rule.sentence().apply(found, lines),
                            rule.remedy(),
                            section.name(),
                            LinesThatMatter.in(lines),
                            rule.repair());
                }
            }
        }
        return new Failure(
                ErrorKind.APT_FAILED,
                "apt-get failed with exit code %d.".formatted(section.exitCode()),
                "Read the log of this job; it holds all that apt printed.",
                section.name(),
                LinesThatMatter.in(lines));
    }

    private static Rule rule(
            ErrorKind kind,
            String words,
            BiFunction<MatchResult, List<String>, String> sentence,
            String remedy) {
        return new Rule(kind, Pattern.compile(words), sentence, remedy, null);
    }

    private static Rule mended(Repair repair, Rule rule) {
        return new Rule(rule.kind(), rule.words(), rule.sentence(), rule.remedy(), repair);
    }
}
