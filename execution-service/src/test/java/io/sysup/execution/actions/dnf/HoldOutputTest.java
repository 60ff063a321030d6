package io.sysup.execution.actions.dnf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sysup.contracts.apt.AptHoldResult;
import io.sysup.contracts.apt.HoldReason;
import io.sysup.contracts.apt.PlannedPackage;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.execution.action.ActionOutcome;
import io.sysup.execution.action.Verdict;
import io.sysup.execution.actions.sections.Captures;
import io.sysup.execution.actions.sections.Sections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HoldOutputTest {
    private static final List<String> TWO = List.of("lab-rpm-app", "lab-rpm-side");

    @Test
    void packagesAreLockedByName() {
        AptHoldResult result = result(parse("hold", TWO, true, false));

        assertThat(result.before()).isEmpty();
        assertThat(result.changed()).isEqualTo(TWO);
        assertThat(result.after()).isEqualTo(TWO);
        assertThat(result(parse("hold-no-repositories", List.of("lab-rpm-app"), true, false)))
                .extracting(AptHoldResult::after)
                .isEqualTo(List.of("lab-rpm-app"));
    }

    @Test
    void packagesAreUnlocked() {
        AptHoldResult result = result(parse("unhold", List.of("lab-rpm-app"), false, false));

        assertThat(result.changed()).containsExactly("lab-rpm-app");
        assertThat(result.after()).containsExactly("lab-rpm-side");
        assertThat(result(parse("unhold-none", List.of("no-such"), false, false)).changed())
                .isEmpty();
    }

    @Test
    void aDryRunTellsWhatItWouldBe() {
        AptHoldResult result = result(parse("hold-dry-run", TWO, true, true));

        assertThat(result.dryRun()).isTrue();
        assertThat(result.before()).isEmpty();
        assertThat(result.after()).isEqualTo(TWO);
    }

    @Test
    void whatIsLockedIsHeldInTheNextAnalysis() {
        List<PlannedPackage> plan = DnfPlan.of(Captures.run("dnf/analyze-locked"), true);

        assertThat(plan)
                .filteredOn(each -> each.reason() == HoldReason.HELD)
                .extracting(PlannedPackage::name)
                .contains("lab-rpm-app", "lab-rpm-side", "lab-rpm-held");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hold-no-plugin", "hold-no-list"})
    void withoutThePluginItSaysHowToGetIt(String capture) {
        ActionOutcome.NotDone refused = (ActionOutcome.NotDone) parse(capture, TWO, true, false);

        assertThat(refused.failure().kind()).isEqualTo(ErrorKind.DNF_MISSING);
        assertThat(refused.failure().remedy()).contains("dnf-command(versionlock)");
    }

    @Test
    void nothingIsLockedWhenOneIsNotInstalled() {
        ActionOutcome.NotDone refused =
                (ActionOutcome.NotDone)
                        parse("hold-unknown", List.of("lab-rpm-app", "no-such"), true, false);

        assertThat(refused.failure().kind()).isEqualTo(ErrorKind.INVALID_PARAMETER);
        assertThat(refused.failure().lines()).containsExactly("package no-such is not installed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-y", "!kernel", "kernel*", "a b", "a;id", "@core", "/x"})
    void whatVersionlockWouldReadOtherwiseIsNoPackage(String name) {
        assertThatThrownBy(() -> new HoldRequest(List.of(name), true, false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whereverItWasCutOffTheMachineTells() {
        HoldRequest request = new HoldRequest(TWO, true, false);
        Sections locked = Captures.run("dnf/hold-again");
        Sections free = Captures.run("dnf/hold-dry-run");
        for (int lines = 0; lines < Captures.length("dnf/hold"); lines++) {
            Sections said = Captures.beginning("dnf/hold", lines);

            assertThat(HoldOutput.cutOff(request, said, free)).isInstanceOf(Verdict.HalfDone.class);
            assertThat(HoldOutput.cutOff(request, said, locked))
                    .isInstanceOf(
                            said.closed("before").isPresent()
                                    ? Verdict.Done.class
                                    : Verdict.HalfDone.class);
        }
    }

    @Test
    void argumentsAreThoseOfTheScript() {
        HoldRequest request = HoldRequest.of(Map.of("packages", TWO, "hold", false), true);

        assertThat(request.call().arguments())
                .containsExactly("delete", "yes", "lab-rpm-app", "lab-rpm-side");
    }

    private static ActionOutcome parse(
            String capture, List<String> packages, boolean hold, boolean dryRun) {
        return HoldOutput.parse(
                new HoldRequest(packages, hold, dryRun), Captures.run("dnf/" + capture));
    }

    private static AptHoldResult result(ActionOutcome outcome) {
        return (AptHoldResult) ((ActionOutcome.Ok) outcome).result().payload();
    }
}
