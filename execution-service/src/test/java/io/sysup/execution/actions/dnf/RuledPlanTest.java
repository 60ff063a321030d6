package io.sysup.execution.actions.dnf;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.contracts.apt.AptAnalysis;
import io.sysup.contracts.apt.ExcludeRule;
import io.sysup.contracts.apt.HoldReason;
import io.sysup.contracts.apt.PlanOperation;
import io.sysup.contracts.apt.PlannedPackage;
import io.sysup.execution.action.ActionOutcome;
import io.sysup.execution.action.ExcludeRules;
import io.sysup.execution.actions.sections.Captures;
import io.sysup.execution.actions.sections.ScriptCall;
import io.sysup.execution.actions.sections.TargetScript;
import io.sysup.kit.ids.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** An analysis of a machine for which rules hold, as a real dnf answered. */
class RuledPlanTest {
    private static final String HEEDING = "dnf/upgrade-exclude-dry-run";

    private final List<ScriptCall> calls = new ArrayList<>();

    @Test
    void whatARuleLeavesAloneWaitsForThatReasonAndWhatNeedsItIsKeptBack() {
        ActionOutcome.Ok outcome = (ActionOutcome.Ok) analysed(HEEDING, "lab-rpm-lib");

        AptAnalysis analysis = (AptAnalysis) outcome.result().payload();
        List<PlannedPackage> plan = analysis.plans().upgrade();
        assertThat(plan)
                .filteredOn(each -> each.operation() != PlanOperation.HOLD)
                .extracting(PlannedPackage::name)
                .containsExactly("lab-rpm-conf");
        assertThat(plan)
                .filteredOn(each -> each.reason() == HoldReason.EXCLUDED)
                .extracting(PlannedPackage::name)
                .containsExactly("lab-rpm-lib");
        assertThat(outcome.result().summary()).containsEntry("excluded", 1);
        assertThat(Objects.requireNonNull(analysis.rules()).getFirst().keptOut())
                .containsExactly("lab-rpm-lib");
        assertThat(calls)
                .singleElement()
                .satisfies(call -> {
                    assertThat(call.script()).isEqualTo(TargetScript.DNF_UPGRADE);
                    assertThat(call.arguments())
                            .containsExactly(
                                    "7", "yes", "no", "no", "no", "all", "exclude=lab-rpm-lib");
                });
    }

    @Test
    void nothingIsPlannedAnewForARuleThatMeansNothingOfIt() {
        ActionOutcome.Ok outcome = (ActionOutcome.Ok) analysed(HEEDING, "postgresql-*");

        assertThat(calls).isEmpty();
        assertThat(outcome.result().summary()).containsEntry("excluded", 0);
    }

    private ActionOutcome analysed(String heeding, String... packages) {
        var rule = new ExcludeRule(Ids.next(), "frozen", List.of(packages), "because", null);
        return AnalyzeOutput.parse(
                Captures.run("dnf/analyze"),
                new RuledPlan(
                        call -> {
                            calls.add(call);
                            return Captures.run(heeding);
                        },
                        new ExcludeRules(List.of(rule)),
                        7));
    }
}
