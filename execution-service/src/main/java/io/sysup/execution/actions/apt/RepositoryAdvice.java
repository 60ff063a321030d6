package io.sysup.execution.actions.apt;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.error.Failure;
import io.sysup.execution.actions.sections.Section;

/** Words for people about a repository that could not be used. */
final class RepositoryAdvice {

    static final Failure NO_LISTS =
            Failure.of(
                            ErrorKind.APT_REPOSITORY_UNREACHABLE,
                            "The machine has no package lists, so nothing is known about updates.",
                            "Check the apt sources of the machine, then analyse it with a refresh of the"
                                    + " lists.")
                    .atStep("lists-known");

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

    static String trouble(ErrorKind kind, String repository) {
        if (kind.equals(ErrorKind.APT_RELEASE_INFO_CHANGED)) {
            return repository + " now calls itself something else";
        }
        if (kind.equals(ErrorKind.APT_REPOSITORY_EXPIRED)) {
            return repository + " is out of date, or the clock of the machine is wrong";
        }
        if (kind.equals(ErrorKind.APT_REPOSITORY_UNSIGNED)) {
            return "the signature of " + repository + " can not be verified";
        }
        if (kind.equals(ErrorKind.APT_REPOSITORY_UNREACHABLE)) {
            return repository + " did not give them";
        }
        return "apt-get update failed";
    }

    static String remedy(ErrorKind kind) {
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
