package io.sysup.execution.actions.apt;

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

/** Reads what {@code apt-clean.sh} printed. */
public final class CleanOutput {
    private record Stored(long bytes, int files) {}

    private CleanOutput() {}

    /**
     * @throws OutputUnparsable when the output can not be told to mean what it seems to
     */
    public static ActionOutcome parse(boolean dryRun, Sections sections) {
        Optional<Failure> refused = ScriptRefusal.in(sections);
        if (refused.isPresent()) {
            return new ActionOutcome.NotDone(Optional.empty(), refused.get());
        }
        Section looked = sections.complete("before");
        if (!looked.succeeded()) {
            return new ActionOutcome.NotDone(Optional.empty(), unreadable(looked));
        }
        Stored before = stored(looked);
        Section clean = sections.section("clean");
        Stored after = dryRun ? null : stored(sections.complete("after"));
        ActionResult result = kept(before, after);
        if (clean.succeeded()) {
            return new ActionOutcome.Ok(result);
        }
        Failure failure = AptFailures.of(clean);
        return after == null || before.equals(after)
                ? new ActionOutcome.NotDone(Optional.of(result), failure)
                : new ActionOutcome.Failed(Optional.of(result), failure);
    }

    /**
     * Finds out what was done when its process was ended from outside.
     *
     * @param left what a dry run says now
     */
    static Verdict cutOff(Sections said, Sections left) {
        Stored after = stored(left.complete("before"));
        Optional<Stored> before = said.closed("before").map(CleanOutput::stored);
        Optional<ActionResult> result = before.map(stored -> kept(stored, after));
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

    private static Stored stored(Section section) {
        return new Stored(number(section, "bytes"), (int) number(section, "files"));
    }

    private static long number(Section section, String word) {
        String digits = section.valuesOf(word).findFirst().orElse("");
        if (!digits.matches("\\d{1,18}")) {
            throw new OutputUnparsable(
                    section.name(), "the count of the downloads is missing", section.lines());
        }
        return Long.parseLong(digits);
    }

    private static ActionResult kept(Stored before, @Nullable Stored after) {
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
