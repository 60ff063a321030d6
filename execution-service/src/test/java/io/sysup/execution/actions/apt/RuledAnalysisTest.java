package io.sysup.execution.actions.apt;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.contracts.apt.AptAnalysis;
import io.sysup.contracts.apt.ExcludeRule;
import io.sysup.contracts.apt.HoldReason;
import io.sysup.contracts.apt.PlanOperation;
import io.sysup.contracts.apt.PlannedPackage;
import io.sysup.contracts.apt.UpgradeMode;
import io.sysup.execution.action.ExcludeRules;
import io.sysup.execution.actions.sections.Captures;
import io.sysup.execution.actions.sections.ScriptCall;
import io.sysup.execution.actions.sections.TargetScript;
import io.sysup.kit.ids.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** An analysis of a machine for which rules hold, as real machines answered. */
class RuledAnalysisTest {
    private final List<ScriptCall> calls = new ArrayList<>();

    @Test
    void itsPlanIsThatOfAnUpgradeThatKeepsTheSameOut() {
        AptAnalysis analysis = ruled("lab-app0*", "Not-of-Debian_*");

        UpgradeReport upgrade =
                UpgradeOutput.parse(
                        new UpgradeRequest(
                                UpgradeMode.UPGRADE,
                                ConffilePolicy.KEEP,
                                false,
                                0,
                                true,
                                List.of()),
                        Captures.run("debian-12/upgrade-kept-out-dry-run"));
        assertThat(analysis.plans().upgradeHash())
                .isEqualTo(Objects.requireNonNull(upgrade.result()).planHash());
        assertThat(calls)
                .hasSize(2)
                .allMatch(call -> call.script() == TargetScript.APT_UPGRADE && !call.root())
                .allMatch(call -> call.arguments().contains("exclude=lab-app0*"))
                .noneMatch(call -> call.arguments().contains("exclude=Not-of-Debian_*"))
                .extracting(call -> call.arguments().getFirst())
                .containsExactly("upgrade", "dist-upgrade");
    }

    @Test
    void whatARuleLeavesAloneWaitsForThatReason() {
        AptAnalysis analysis = ruled("lab-app0*");

        List<PlannedPackage> plan = analysis.plans().upgrade();
        assertThat(plan)
                .filteredOn(each -> each.operation() == PlanOperation.UPGRADE)
                .extracting(PlannedPackage::name)
                .containsExactly("lab-app12", "lab-sec1");
        assertThat(plan)
                .filteredOn(each -> each.reason() == HoldReason.EXCLUDED)
                .extracting(PlannedPackage::name)
                .contains("lab-app01", "lab-app09")
                .doesNotContain("lab-app10");
        assertThat(analysis.keptBack()).contains("lab-app10");
        assertThat(analysis.counts().upgrade()).isEqualTo(2);
        assertThat(Objects.requireNonNull(analysis.rules()))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.rule().name()).isEqualTo("frozen");
                    assertThat(one.keptOut()).hasSize(9).contains("lab-app01");
                });
    }

    @Test
    void nothingIsPlannedAnewForARuleThatMeansNothingOfIt() {
        AptAnalysis analysis = ruled("postgresql-*");

        assertThat(calls).isEmpty();
        assertThat(analysis.plans()).isEqualTo(free().plans());
        assertThat(Objects.requireNonNull(analysis.rules()).getFirst().keptOut()).isEmpty();
    }

    @Test
    void withoutRulesNothingIsToldOfThem() {
        var none = new RuledAnalysis(call -> Captures.run("none"), ExcludeRules.NONE, 60);
        AnalyzeReport report = AnalyzeOutput.parse(Captures.run("debian-12/analyze"));

        assertThat(none.of(report)).isSameAs(report);
    }

    private AptAnalysis ruled(String... packages) {
        var rule = new ExcludeRule(Ids.next(), "frozen", List.of(packages), "because", null);
        var ruled =
                new RuledAnalysis(
                        call -> {
                            calls.add(call);
                            return Captures.run("debian-12/upgrade-kept-out-dry-run");
                        },
                        new ExcludeRules(List.of(rule)),
                        60);
        AnalyzeReport report = ruled.of(AnalyzeOutput.parse(Captures.run("debian-12/analyze")));
        assertThat(report.failure()).isNull();
        assertThat(report.warning()).isNull();
        return Objects.requireNonNull(report.analysis());
    }

    private static AptAnalysis free() {
        return Objects.requireNonNull(
                AnalyzeOutput.parse(Captures.run("debian-12/analyze")).analysis());
    }
}
