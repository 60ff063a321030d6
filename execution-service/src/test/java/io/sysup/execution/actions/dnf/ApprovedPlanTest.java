package io.sysup.execution.actions.dnf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sysup.contracts.apt.AptAnalysis;
import io.sysup.contracts.apt.AptUpgradeResult;
import io.sysup.contracts.apt.PackageChange;
import io.sysup.contracts.apt.PlanDifference;
import io.sysup.contracts.apt.PlanOperation;
import io.sysup.contracts.apt.PlannedPackage;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.execution.action.ActionOutcome;
import io.sysup.execution.action.Known;
import io.sysup.execution.actions.plan.PlanHash;
import io.sysup.execution.actions.sections.Captures;
import io.sysup.execution.actions.sections.OutputUnparsable;
import io.sysup.execution.actions.sections.Sections;
import io.sysup.execution.actions.sections.WrittenSections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ApprovedPlanTest {
    private static final Map<String, Object> CHOSEN = Map.of("packages", List.of("lab-rpm-app"));
    private static final List<PlannedPackage> APPROVED =
            DnfPlan.of(Captures.run("dnf/upgrade-approved"), false);
    private static final Known KNOWN =
            new Known() {
                @Override
                public Optional<List<PlannedPackage>> plan(String hash) {
                    return hash.equals(PlanHash.of(APPROVED))
                            ? Optional.of(APPROVED)
                            : Optional.empty();
                }
            };

    @Test
    void anAnalysisTellsTheHashOfWhatItsUpgradeWouldDo() {
        Sections said = Captures.run("dnf/analyze");
        AptAnalysis analysis =
                (AptAnalysis)
                        ((ActionOutcome.Ok) AnalyzeOutput.parse(said, RuledPlan.FREE))
                                .result()
                                .payload();

        assertThat(analysis.plans().upgradeHash())
                .isEqualTo(PlanHash.of(analysis.plans().upgrade()))
                .isEqualTo(analysis.plans().distUpgradeHash());
        ActionOutcome.Ok dryRun =
                (ActionOutcome.Ok)
                        UpgradeOutput.parse(
                                UpgradeRequest.of(Map.of(), true),
                                Captures.run("dnf/upgrade-dry-run"),
                                Known.NOTHING);
        assertThat(((AptUpgradeResult) dryRun.result().payload()).planHash())
                .isEqualTo(analysis.plans().upgradeHash());
    }

    @Test
    void whatWasApprovedIsDone() {
        ActionOutcome.Ok done = (ActionOutcome.Ok) run("upgrade-approved", PlanHash.of(APPROVED));

        assertThat(done.result().changes())
                .extracting(PackageChange::name)
                .containsExactly("lab-rpm-app", "lab-rpm-lib");
    }

    @Test
    void whatDnfCannotDoToTheLetterIsNotDone() {
        ActionOutcome.NotDone more =
                (ActionOutcome.NotDone) run("upgrade-approved-more", PlanHash.of(APPROVED));

        assertThat(more.failure().kind()).isEqualTo(ErrorKind.PLAN_CHANGED);
        assertThat(more.failure().remedy()).startsWith("Nothing was changed.");
    }

    @Test
    void theDifferenceFromWhatWasApprovedIsTold() {
        ActionOutcome.NotDone gone =
                (ActionOutcome.NotDone) run("upgrade-approved-gone", PlanHash.of(APPROVED));

        assertThat(gone.failure().kind()).isEqualTo(ErrorKind.PLAN_CHANGED);
        assertThat(gone.failure().lines())
                .containsExactly(
                        "- upgrade lab-rpm-app noarch 1.0-1 1.1-1",
                        "- upgrade lab-rpm-lib noarch 1.0-1 1.1-1");
        PlanDifference difference = difference(gone);
        assertThat(difference.gone()).hasSize(2);
        assertThat(difference.added()).isEmpty();
    }

    @Test
    void aDryRunOfAnotherPlanIsRefusedAlready() {
        Map<String, Object> params = with("0".repeat(64));
        ActionOutcome.NotDone other =
                (ActionOutcome.NotDone)
                        UpgradeOutput.parse(
                                UpgradeRequest.of(params, true),
                                Captures.run("dnf/upgrade-dry-run"),
                                KNOWN);

        assertThat(other.failure().message()).contains("not kept any more");
        assertThat(difference(other).added()).isNull();
    }

    @Test
    void dnfIsToldEachPackageThatComesAndEachThatGoes() {
        List<String> words = ExactTransaction.words(Captures.run("dnf/upgrade-dry-run"));

        assertThat(words)
                .contains(
                        "up=lab-rpm-app=noarch=1.0-1=1.1-1=lab",
                        "up=lab-rpm-conf=noarch=1:1.0-1=1:1.1-1=lab",
                        "do=Install=user=lab-rpm-heir=noarch=1.1-1=lab",
                        "do=Obsoleted=unknown=lab-rpm-old=noarch=1.0-1=",
                        "do=Install=dependency=lab-rpm-newlib=noarch=1.1-1=lab",
                        "do=Install=user=lab-rpm-side=noarch=1.1-1=lab")
                .noneMatch(word -> word.contains("lab-rpm-stuck"))
                .noneMatch(word -> word.contains("lab-rpm-held"));
        long changes =
                DnfPlan.of(Captures.run("dnf/upgrade-dry-run"), true).stream()
                        .filter(each -> each.operation() != PlanOperation.HOLD)
                        .count();
        assertThat(words).hasSize((int) changes);
    }

    @Test
    void whatCouldMeanSomethingElseThereIsNotPassedOn() {
        Sections odd =
                new WrittenSections()
                        .with(
                                "plan",
                                "=".repeat(40),
                                " Package Architecture Version Repository Size",
                                "=".repeat(40),
                                "Upgrading:",
                                " a\"b noarch 1.1-1 lab 5 k",
                                "",
                                "Transaction Summary",
                                "=".repeat(40),
                                "Upgrade  1 Package")
                        .with("installed", "a\"b\tnoarch\t1.0-1\t0")
                        .sections();

        assertThatThrownBy(() -> ExactTransaction.words(odd)).isInstanceOf(OutputUnparsable.class);
    }

    private static ActionOutcome run(String capture, String hash) {
        return UpgradeOutput.parse(
                UpgradeRequest.of(with(hash), false), Captures.run("dnf/" + capture), KNOWN);
    }

    private static Map<String, Object> with(String hash) {
        Map<String, Object> params = new HashMap<>(CHOSEN);
        params.put("planHash", hash);
        return params;
    }

    private static PlanDifference difference(ActionOutcome.NotDone outcome) {
        AptUpgradeResult result = (AptUpgradeResult) outcome.result().orElseThrow().payload();
        return Objects.requireNonNull(result.difference());
    }
}
