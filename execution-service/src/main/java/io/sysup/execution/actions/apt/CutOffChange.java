package io.sysup.execution.actions.apt;

import io.sysup.contracts.apt.PlannedPackage;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.error.Failure;
import io.sysup.execution.action.ActionResult;
import io.sysup.execution.action.Verdict;
import io.sysup.execution.actions.sections.OutputUnparsable;
import io.sysup.execution.actions.sections.Section;
import io.sysup.execution.actions.sections.Sections;
import java.util.List;
import java.util.Optional;

/**
 * What came of a run of dpkg or apt that was ended from outside, when only the machine can tell.
 *
 * @param what the work, as the beginning of a sentence
 */
record CutOffChange(String what, String step, Remains remains, List<String> outside) {

    CutOffChange {
        outside = List.copyOf(outside);
    }

    /**
     * @param done whether the machine has all that was wanted
     */
    Verdict verdict(boolean done, Optional<ActionResult> result) {
        boolean untouched = remains.untouched();
        if (!remains.inBetween().isEmpty() && !untouched) {
            return new Verdict.HalfDone(
                    result,
                    remains.toRepair(
                            what + " was cut off; packages were changed by then",
                            step,
                            "Run dpkg --configure -a on the machine, then analyze it."));
        }
        if (done && result.isPresent()) {
            return new Verdict.Done(result.get());
        }
        return untouched
                ? new Verdict.SafeToRetry(
                        result, interrupted("before it changed anything", "Run it again."))
                : new Verdict.HalfDone(
                        result,
                        interrupted(
                                "after it had changed something, and no package is in between",
                                "Run it again for the rest."));
    }

    /** What apt had planned; nothing where it was cut off amid that, and thus before it began. */
    static List<PlannedPackage> plan(Sections said) {
        try {
            return said.closed("plan")
                    .filter(Section::succeeded)
                    .map(planned ->
                            PlanDetails.of(said)
                                    .plan(AptSimulationParser.parse(planned))
                                    .packages())
                    .orElse(List.of());
        } catch (OutputUnparsable e) {
            return List.of();
        }
    }

    /** Of work that dpkg knows nothing of. */
    Verdict unknown(String remedy) {
        return new Verdict.HalfDone(
                Optional.empty(), interrupted("and may have done a part of it", remedy));
    }

    private Failure interrupted(String when, String remedy) {
        return new Failure(
                ErrorKind.INTERRUPTED, what + " was cut off " + when + ".", remedy, step, outside);
    }
}
