package io.sysup.execution.actions.dnf;

import io.sysup.contracts.apt.AptCleanResult;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.error.Failure;
import io.sysup.execution.action.ActionOutcome;
import io.sysup.execution.action.ActionResult;
import io.sysup.execution.action.Verdict;
import io.sysup.execution.actions.sections.OutputUnparsable;
import io.sysup.execution.actions.sections.ScriptRefusal;
import io.sysup.execution.actions.sections.Section;
import io.sysup.execution.actions.sections.Sections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what {@code dnf-clean.sh} printed. */
final class CleanOutput {
    private CleanOutput() {}

    /**
     * @throws OutputUnparsable when the output can not be told to mean what it seems to
     */
    static ActionOutcome parse(boolean dryRun, Sections sections) {
        Optional<Failure> refused = ScriptRefusal.in(sections);
        if (refused.isPresent()) {
            return new ActionOutcome.NotDone(Optional.empty(), refused.get());
        }
        Section looked = sections.complete("before");
        if (!looked.succeeded()) {
            return new ActionOutcome.NotDone(Optional.empty(), unreadable(looked));
        }
        StoredFiles before = StoredFiles.in(looked);
        if (dryRun) {
            return new ActionOutcome.Ok(kept(before, null));
        }
        Section clean = sections.section("clean");
        StoredFiles after = StoredFiles.in(sections.complete("after"));
        ActionResult result = kept(before, after);
        if (clean.succeeded()) {
            return new ActionOutcome.Ok(result);
        }
        Failure failure = DnfFailures.of(clean);
        return before.equals(after)
                ? new ActionOutcome.NotDone(Optional.of(result), failure)
                : new ActionOutcome.Failed(Optional.of(result), failure);
    }

    /**
     * Finds out what was done when its process was ended from outside.
     *
     * @param left what a dry run says now
     */
    static Verdict cutOff(Sections said, Sections left) {
        StoredFiles after = StoredFiles.in(left.complete("before"));
        Optional<ActionResult> result =
                said.closed("before").map(before -> kept(StoredFiles.in(before), after));
        if (after.files() == 0 && result.isPresent()) {
            return new Verdict.Done(result.get());
        }
        return new Verdict.HalfDone(
                result,
                new Failure(
                        ErrorKind.INTERRUPTED,
                        "Clearing the downloads was cut off; %d files are still there."
                                .formatted(after.files()),
                        "Run it again: what is gone already does no harm.",
                        "clean",
                        said.outside()));
    }

    private static ActionResult kept(StoredFiles before, @Nullable StoredFiles after) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("bytesBefore", before.bytes());
        if (after != null) {
            summary.put("bytesAfter", after.bytes());
        }
        return new ActionResult(
                new AptCleanResult(
                        AptCleanResult.SCHEMA_VERSION,
                        after == null,
                        before.bytes(),
                        before.files(),
                        after == null ? null : after.bytes(),
                        after == null ? null : after.files()),
                summary,
                null,
                List.of());
    }

    private static Failure unreadable(Section looked) {
        return new Failure(
                ErrorKind.SUDO_NOT_PERMITTED,
                "Not all of the downloads can be looked at.",
                "Give the login the right to run commands with sudo.",
                looked.name(),
                looked.lines());
    }
}
