package io.sysup.execution.actions.apt;

import io.sysup.contracts.apt.AptHoldResult;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.error.Failure;
import io.sysup.execution.action.ActionOutcome;
import io.sysup.execution.action.ActionResult;
import io.sysup.execution.actions.sections.OutputUnparsable;
import io.sysup.execution.actions.sections.ScriptRefusal;
import io.sysup.execution.actions.sections.Section;
import io.sysup.execution.actions.sections.Sections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what {@code apt-hold.sh} printed. */
public final class HoldOutput {
    private static final Pattern CHANGED =
            Pattern.compile("(\\S+) set on hold\\.|Canceled hold on (\\S+)\\.");

    private HoldOutput() {}

    /**
     * @throws OutputUnparsable when the output can not be told to mean what it seems to
     */
    public static ActionOutcome parse(HoldRequest request, Sections sections) {
        @Nullable Failure refused = refusal(sections);
        if (refused != null) {
            return new ActionOutcome.NotDone(Optional.empty(), refused);
        }
        List<String> before = held(sections, "before");
        Section mark = sections.complete("mark");
        List<String> changed = changed(mark.lines());
        if (request.dryRun() && mark.succeeded()) {
            return new ActionOutcome.Ok(
                    kept(request, changed, before, foreseen(request, before, changed)));
        }
        List<String> after = request.dryRun() ? before : held(sections, "after");
        if (mark.succeeded()) {
            return new ActionOutcome.Ok(kept(request, changed, before, after));
        }
        Failure failure = AptFailures.of(mark);
        return before.equals(after)
                ? new ActionOutcome.NotDone(Optional.empty(), failure)
                : new ActionOutcome.Failed(
                        Optional.of(kept(request, changed, before, after)), failure);
    }

    private static @Nullable Failure refusal(Sections sections) {
        Optional<Failure> refused = ScriptRefusal.in(sections);
        if (refused.isPresent()) {
            return refused.get();
        }
        Section known = sections.section("known");
        if (known.succeeded()) {
            return null;
        }
        List<String> lines =
                DpkgWarnings.without(known.lines()).stream()
                        .filter(line -> line.startsWith("dpkg-query: "))
                        .toList();
        return new Failure(
                ErrorKind.INVALID_PARAMETER,
                "Some of the packages are not known to dpkg; none was changed.",
                "Choose among the packages that are installed on the machine.",
                "known",
                lines);
    }

    private static List<String> held(Sections sections, String name) {
        Section section = sections.complete(name);
        if (!section.succeeded()) {
            throw new OutputUnparsable(
                    name, "apt-mark did not list the packages on hold", section.lines());
        }
        return section.lines().stream().filter(line -> !line.isBlank()).sorted().toList();
    }

    private static List<String> changed(List<String> lines) {
        return lines.stream()
                .map(CHANGED::matcher)
                .filter(Matcher::matches)
                .map(line -> line.group(1) == null ? line.group(2) : line.group(1))
                .sorted()
                .toList();
    }

    private static List<String> foreseen(
            HoldRequest request, List<String> before, List<String> changed) {
        TreeSet<String> after = new TreeSet<>(before);
        if (request.hold()) {
            after.addAll(changed);
        } else {
            after.removeAll(changed);
        }
        return List.copyOf(after);
    }

    static ActionResult kept(
            HoldRequest request, List<String> changed, List<String> before, List<String> after) {
        return new ActionResult(
                new AptHoldResult(
                        AptHoldResult.SCHEMA_VERSION,
                        request.hold(),
                        request.dryRun(),
                        changed,
                        before,
                        after),
                Map.of("hold", request.hold(), "changed", changed.size(), "held", after.size()),
                null,
                List.of());
    }
}
