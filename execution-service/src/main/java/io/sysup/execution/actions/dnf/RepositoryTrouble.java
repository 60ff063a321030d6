package io.sysup.execution.actions.dnf;

import io.sysup.contracts.apt.RepositoryProblem;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.error.Failure;
import io.sysup.execution.actions.sections.Section;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What came of asking the repositories what they offer.
 *
 * @param failure why not all that were needed answered
 * @param skipped why some did not answer that the machine can do without, as its settings say
 */
record RepositoryTrouble(
        Optional<Failure> failure, Optional<Failure> skipped, List<RepositoryProblem> problems) {
    static final RepositoryTrouble NOT_ASKED =
            new RepositoryTrouble(Optional.empty(), Optional.empty(), List.of());

    private static final Pattern PROBLEM =
            Pattern.compile("Failed to download metadata for repo '([^']+)': (.*)");

    /** As {@code timeout} ends with. */
    private static final int OUT_OF_TIME = 124;

    static RepositoryTrouble in(Section lists) {
        List<RepositoryProblem> problems =
                lists.lines().stream()
                        .map(PROBLEM::matcher)
                        .filter(Matcher::find)
                        .map(found -> problem(lists, found))
                        .toList();
        if (lists.exitCode() == OUT_OF_TIME) {
            return new RepositoryTrouble(Optional.of(tooSlow(lists)), Optional.empty(), problems);
        }
        return lists.succeeded()
                ? new RepositoryTrouble(Optional.empty(), DnfFailures.known(lists), problems)
                : new RepositoryTrouble(
                        Optional.of(DnfFailures.of(lists)), Optional.empty(), problems);
    }

    boolean refreshed() {
        return failure.isEmpty() && skipped.isEmpty();
    }

    private static RepositoryProblem problem(Section lists, Matcher found) {
        Optional<Failure> known =
                DnfFailures.known(new Section(lists.name(), 1, List.of(found.group()), 0));
        return new RepositoryProblem(
                known.map(Failure::kind).orElse(ErrorKind.APT_REPOSITORY_UNREACHABLE),
                found.group(2),
                found.group(1),
                known.map(Failure::remedy).orElse(null));
    }

    private static Failure tooSlow(Section lists) {
        return new Failure(
                ErrorKind.TIMEOUT,
                "The repositories did not tell in time what they offer.",
                "Look which of them is slow, or run the job with a longer listsTimeoutSeconds.",
                lists.name(),
                TellingLines.in(lists.lines()));
    }
}
