package io.sysup.execution.actions.apt;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.error.Failure;
import io.sysup.execution.action.ActionContext;
import io.sysup.execution.action.Verdict;
import io.sysup.execution.actions.sections.DetachedChange;
import io.sysup.execution.actions.sections.ScriptCall;
import io.sysup.execution.actions.sections.Section;
import io.sysup.execution.actions.sections.Sections;
import io.sysup.execution.actions.sections.TargetScript;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What {@code apt-verify.sh} found of a run that was cut off. */
final class Remains {
    private static final int NAMED = 5;

    private final Sections left;

    Remains(Sections left) {
        this.left = left;
    }

    /** Looks at the machine of a job, and finds a verdict by what is there. */
    static Verdict verdict(ActionContext context, Function<Remains, Verdict> verdict) {
        List<String> run = List.of(context.runName());
        ScriptCall look = new ScriptCall(TargetScript.APT_VERIFY, run, true);
        return DetachedChange.verify(context, look, left -> verdict.apply(new Remains(left)));
    }

    /** What dpkg finds wrong. */
    List<String> inBetween() {
        Section audit = left.section("audit");
        List<String> wrong = DpkgWarnings.without(audit.lines());
        return audit.succeeded() && String.join("", wrong).isBlank()
                ? List.of()
                : wrong.isEmpty() ? List.of("dpkg --audit failed") : wrong;
    }

    /** Neither dpkg's state nor its log is younger than the run. */
    boolean untouched() {
        Section touched = left.section("touched");
        return touched.succeeded() && touched.text().isEmpty();
    }

    List<InstalledPackage> packages() {
        return InstalledPackage.all(left, "after");
    }

    /**
     * @param soFar how far the run came, without a full stop
     * @param remedy after dpkg has been repaired
     */
    Failure toRepair(String soFar, String step, String remedy) {
        List<String> packages =
                inBetween().stream()
                        .filter(line -> line.startsWith(" "))
                        .map(line -> line.strip().split("\\s", 2)[0])
                        .toList();
        String names = packages.stream().limit(NAMED).collect(Collectors.joining(", "));
        if (packages.size() > NAMED) {
            names += " and " + (packages.size() - NAMED) + " more";
        }
        return new Failure(
                ErrorKind.DPKG_INTERRUPTED,
                soFar
                        + ", some of them only in part"
                        + (names.isEmpty() ? "." : ": " + names + "."),
                remedy,
                step,
                inBetween(),
                ProposedRepair.CONFIGURE);
    }
}
