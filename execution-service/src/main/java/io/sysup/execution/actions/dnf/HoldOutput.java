package io.sysup.execution.actions.dnf;

import io.sysup.contracts.apt.AptHoldResult;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.error.Failure;
import io.sysup.execution.action.ActionOutcome;
import io.sysup.execution.action.ActionResult;
import io.sysup.execution.action.Verdict;
import io.sysup.execution.actions.sections.OutputUnparsable;
import io.sysup.execution.actions.sections.ScriptRefusal;
import io.sysup.execution.actions.sections.Section;
import io.sysup.execution.actions.sections.Sections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Reads what {@code dnf-hold.sh} printed. */
final class HoldOutput {
    private static final String NO_COMMAND = "No such command: versionlock";
    private static final String NO_LIST = "Locklist not set";

    private HoldOutput() {}

    /**
     * @throws OutputUnparsable when the output can not be told to mean what it seems to
     */
    static ActionOutcome parse(HoldRequest request, Sections sections) {
        Optional<Failure> refused = refusal(sections);
        if (refused.isPresent()) {
            return new ActionOutcome.NotDone(Optional.empty(), refused.get());
        }
        SortedSet<String> before = locked(sections.complete("before"));
        if (request.dryRun()) {
            return new ActionOutcome.Ok(kept(request, before, foreseen(request, before)));
        }
        Section mark = sections.section("mark");
        SortedSet<String> after = locked(sections.complete("after"));
        ActionResult result = kept(request, before, after);
        if (mark.succeeded() && done(request, after)) {
            return new ActionOutcome.Ok(result);
        }
        Failure failure = DnfFailures.of(mark);
        return before.equals(after)
                ? new ActionOutcome.NotDone(Optional.of(result), failure)
                : new ActionOutcome.Failed(Optional.of(result), failure);
    }

    /**
     * Finds out what was done when its process was ended from outside.
     *
     * @param left what a dry run says now
     */
    static Verdict cutOff(HoldRequest request, Sections said, Sections left) {
        Optional<Failure> refused = refusal(left);
        if (refused.isPresent()) {
            return new Verdict.HalfDone(Optional.empty(), refused.get());
        }
        SortedSet<String> after = locked(left.complete("before"));
        Optional<ActionResult> result =
                said.closed("before")
                        .filter(Section::succeeded)
                        .map(before -> kept(request, locked(before), after));
        if (done(request, after) && result.isPresent()) {
            return new Verdict.Done(result.get());
        }
        return new Verdict.HalfDone(
                result,
                new Failure(
                        ErrorKind.INTERRUPTED,
                        "The change of locks was cut off and may have done a part of it.",
                        "Run it again: what is locked or unlocked already stays so.",
                        "mark",
                        said.outside()));
    }

    private static Optional<Failure> refusal(Sections sections) {
        Optional<Failure> refused = ScriptRefusal.in(sections);
        if (refused.isPresent()) {
            return refused;
        }
        Section before = sections.complete("before");
        if (!before.succeeded()) {
            return Optional.of(
                    before.lines().stream()
                                    .anyMatch(line ->
                                            line.contains(NO_COMMAND) || line.contains(NO_LIST))
                            ? withoutPlugin(before)
                            : DnfFailures.of(before));
        }
        return sections.find("known").filter(known -> !known.succeeded()).map(HoldOutput::unknown);
    }

    private static Failure withoutPlugin(Section before) {
        return new Failure(
                ErrorKind.DNF_MISSING,
                "The dnf of the machine has no versionlock, or it is switched off; nothing was changed.",
                "Install it (\"dnf install 'dnf-command(versionlock)'\") and let /etc/dnf/plugins/versionlock.conf say enabled = 1 and a locklist.",
                before.name(),
                before.lines());
    }

    private static Failure unknown(Section known) {
        return new Failure(
                ErrorKind.INVALID_PARAMETER,
                "Some of the packages are not installed; none was changed.",
                "Choose among the packages that are installed on the machine, by their names alone.",
                known.name(),
                known.lines());
    }

    private static SortedSet<String> locked(Section list) {
        if (!list.succeeded()) {
            throw new OutputUnparsable(
                    list.name(), "versionlock did not list what is locked", list.lines());
        }
        return VersionLocks.in(list);
    }

    private static SortedSet<String> foreseen(HoldRequest request, SortedSet<String> before) {
        SortedSet<String> after = new TreeSet<>(before);
        if (request.hold()) {
            after.addAll(request.packages());
        } else {
            request.packages().forEach(after::remove);
        }
        return after;
    }

    private static boolean done(HoldRequest request, SortedSet<String> after) {
        return request.packages().stream().allMatch(name -> after.contains(name) == request.hold());
    }

    private static ActionResult kept(
            HoldRequest request, SortedSet<String> before, SortedSet<String> after) {
        List<String> changed =
                request.packages().stream()
                        .filter(name -> before.contains(name) != after.contains(name))
                        .distinct()
                        .sorted()
                        .toList();
        return new ActionResult(
                new AptHoldResult(
                        AptHoldResult.SCHEMA_VERSION,
                        request.hold(),
                        request.dryRun(),
                        changed,
                        List.copyOf(before),
                        List.copyOf(after)),
                Map.of("hold", request.hold(), "changed", changed.size(), "held", after.size()),
                null,
                List.of());
    }
}
