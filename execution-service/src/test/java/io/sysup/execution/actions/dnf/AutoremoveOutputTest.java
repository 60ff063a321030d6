package io.sysup.execution.actions.dnf;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.contracts.apt.AptAutoremoveResult;
import io.sysup.contracts.apt.ChangeOperation;
import io.sysup.contracts.apt.PackageChange;
import io.sysup.contracts.apt.PlannedPackage;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.execution.action.ActionOutcome;
import io.sysup.execution.action.Verdict;
import io.sysup.execution.actions.sections.Captures;
import io.sysup.execution.actions.sections.Section;
import io.sysup.execution.actions.sections.Sections;
import io.sysup.execution.actions.sections.WrittenSections;
import java.util.List;
import org.junit.jupiter.api.Test;

class AutoremoveOutputTest {
    private static final String CAPTURE = "dnf/autoremove";

    @Test
    void aDryRunNamesWhatNobodyNeeds() {
        AptAutoremoveResult result = result(parse("autoremove-dry-run", true));

        assertThat(result.plan())
                .extracting(PlannedPackage::name)
                .containsExactly("lab-rpm-newlib");
        assertThat(result.changes()).isEmpty();
        assertThat(result(parse("autoremove-nothing", true)).plan()).isEmpty();
    }

    @Test
    void whatRpmRemovedIsTold() {
        assertThat(result(parse("autoremove", false)).changes())
                .containsExactly(
                        new PackageChange(
                                "lab-rpm-newlib",
                                "noarch",
                                ChangeOperation.REMOVED,
                                "1.1-1",
                                null));
    }

    @Test
    void aHeldLockIsNamed() {
        ActionOutcome.NotDone busy = (ActionOutcome.NotDone) parse("autoremove-lock-busy", false);

        assertThat(busy.failure().kind()).isEqualTo(ErrorKind.APT_LOCK_BUSY);
        assertThat(busy.failure().message()).contains("sleep");
    }

    @Test
    void whatTheMachineCannotDoWithoutIsNamed() {
        Section plan =
                new Section(
                        "plan",
                        1,
                        List.of(
                                "Error: ",
                                " Problem: The operation would result in removing the running kernel: kernel-core-6.1.0-1.x86_64"),
                        0);

        assertThat(DnfFailures.of(plan).message()).contains("kernel-core-6.1.0-1.x86_64");
    }

    @Test
    void whereverItWasCutOffTheMachineTells() {
        for (int lines = 0; lines < Captures.length(CAPTURE); lines++) {
            Sections said = Captures.beginning(CAPTURE, lines);

            assertThat(AutoremoveOutput.cutOff(said, left("before")))
                    .isInstanceOf(Verdict.SafeToRetry.class);
            assertThat(AutoremoveOutput.cutOff(said, left("after", "/run/changing")))
                    .isInstanceOf(
                            said.closed("before").isPresent()
                                    ? Verdict.Done.class
                                    : Verdict.HalfDone.class);
            assertThat(AutoremoveOutput.cutOff(said, left("before", "/run/changing")))
                    .isInstanceOf(Verdict.HalfDone.class);
        }
    }

    private static Sections left(String packages, String... touched) {
        return new WrittenSections()
                .with("touched", touched)
                .with(
                        "after",
                        Captures.run(CAPTURE).section(packages).lines().toArray(String[]::new))
                .sections();
    }

    private static ActionOutcome parse(String capture, boolean dryRun) {
        return AutoremoveOutput.parse(dryRun, Captures.run("dnf/" + capture));
    }

    private static AptAutoremoveResult result(ActionOutcome outcome) {
        return (AptAutoremoveResult) ((ActionOutcome.Ok) outcome).result().payload();
    }
}
