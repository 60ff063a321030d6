package io.sysup.execution.actions.apt;

import io.sysup.contracts.apt.RepositoryProblem;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.error.Failure;
import io.sysup.execution.actions.sections.Section;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words for people about a repository that could not be used. */
final class RepositoryAdvice {

    static final Failure NO_LISTS =
            Failure.of(
                            ErrorKind.APT_REPOSITORY_UNREACHABLE,
                            "The machine has no package lists, so nothing is known about updates.",
                            "Check the apt sources of the machine, then analyse it with a refresh of the"
                                    + " lists.")
                    .atStep("lists-known");

    private static final Pattern CHANGED =
            Pattern.compile("changed its '([^']+)' value from '([^']*)' to '([^']*)'");
    private static final Pattern KEY = Pattern.compile("\\b(?:[0-9A-F]{40}|[0-9A-F]{16})\\b");

    private RepositoryAdvice() {}

    static Failure tooSlow(Section lists) {
        return new Failure(
                ErrorKind.APT_REPOSITORY_UNREACHABLE,
                "The package lists did not come in time; what is known of updates is old.",
                "See in the log of this job which repository did not answer, correct or remove it in the"
                        + " machine's apt sources, then analyse again. listsTimeoutSeconds gives more time.",
                "lists",
                LinesThatMatter.in(lists.lines()));
    }

    static String trouble(RepositoryProblem problem, String repository) {
        ErrorKind kind = problem.kind();
        if (kind.equals(ErrorKind.APT_RELEASE_INFO_CHANGED)) {
            Matcher changed = CHANGED.matcher(problem.message());
            return repository
                    + " now calls itself something else"
                    + (changed.find()
                            ? ": its %s was \"%s\" and is \"%s\""
                                    .formatted(changed.group(1), changed.group(2), changed.group(3))
                            : "");
        }
        if (kind.equals(ErrorKind.APT_REPOSITORY_EXPIRED)) {
            return repository + " is out of date, or the clock of the machine is wrong";
        }
        if (kind.equals(ErrorKind.APT_CLOCK_WRONG)) {
            return repository + " is from the future: the clock of the machine is behind";
        }
        if (kind.equals(ErrorKind.APT_KEY_MISSING)) {
            return "the machine has not the key "
                    + key(problem.message())
                    + "that signed "
                    + repository;
        }
        if (kind.equals(ErrorKind.APT_KEY_EXPIRED)) {
            return "the key "
                    + key(problem.message())
                    + "that signed "
                    + repository
                    + " is past its time";
        }
        if (kind.equals(ErrorKind.APT_PROXY_FAILED)) {
            return "the proxy before " + repository + " did not answer, or refused";
        }
        if (kind.equals(ErrorKind.APT_REPOSITORY_UNSIGNED)) {
            return "the signature of " + repository + " can not be verified";
        }
        if (kind.equals(ErrorKind.APT_REPOSITORY_UNREACHABLE)) {
            return repository + " did not give them";
        }
        return "apt-get update failed";
    }

    private static String key(String message) {
        Matcher key = KEY.matcher(message);
        return key.find() ? key.group() + " " : "";
    }

    static String remedy(ErrorKind kind) {
        if (kind.equals(ErrorKind.APT_CLOCK_WRONG)) {
            return "Set the clock of the machine (\"timedatectl\", a time service), then analyse again.";
        }
        if (kind.equals(ErrorKind.APT_KEY_MISSING)) {
            return "Get the key from whoever runs the repository, compare its fingerprint, put it into"
                    + " /etc/apt/keyrings and name it as Signed-By in the source; or remove the"
                    + " repository from the sources.";
        }
        if (kind.equals(ErrorKind.APT_KEY_EXPIRED)) {
            return "Fetch the prolonged or the new key from whoever runs the repository and put it in"
                    + " place of the old one; update the package with the keyring if there is one.";
        }
        if (kind.equals(ErrorKind.APT_PROXY_FAILED)) {
            return "Check the proxy in apt's configuration (\"apt-config dump Acquire\"): whether it"
                    + " runs, lets this machine through, and whether name and password are right.";
        }
        if (kind.equals(ErrorKind.APT_RELEASE_INFO_CHANGED)) {
            return "If the change is expected, for instance after a new Debian release, run"
                    + " \"apt-get update --allow-releaseinfo-change\" once on the machine.";
        }
        if (kind.equals(ErrorKind.APT_REPOSITORY_EXPIRED)) {
            return "Check the clock of the machine, then whether the mirror is still maintained.";
        }
        if (kind.equals(ErrorKind.APT_REPOSITORY_UNSIGNED)) {
            return "Install the current key of the repository on the machine, or remove the repository"
                    + " from its sources.";
        }
        if (kind.equals(ErrorKind.APT_REPOSITORY_UNREACHABLE)) {
            return "Check that the machine reaches the repository and that it still exists; correct or"
                    + " remove it in the machine's apt sources, then analyse again.";
        }
        return "Read the lines below and the log of this job, correct the machine's apt sources, then"
                + " analyse again.";
    }
}
