package io.sysup.execution.actions.exclude;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.sysup.contracts.apt.ExcludeRule;
import io.sysup.contracts.apt.HoldReason;
import io.sysup.contracts.apt.PlanOperation;
import io.sysup.contracts.apt.PlannedPackage;
import io.sysup.execution.action.ExcludeRules;
import io.sysup.kit.ids.Ids;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HeededPlanTest {
    private static final ExcludeRules RULES =
            new ExcludeRules(
                    List.of(
                            new ExcludeRule(
                                    Ids.next(), "db", List.of("postgresql-*"), "why", null)));

    @Test
    void whatIsLeftAloneStaysWithItsReasonAndTheRestIsThatOfThePackageManager() {
        List<PlannedPackage> free =
                List.of(
                        line("bash", PlanOperation.UPGRADE, null),
                        line("postgresql-15", PlanOperation.UPGRADE, null),
                        line("postgresql-15-data", PlanOperation.INSTALL, null),
                        line("pgadmin", PlanOperation.UPGRADE, null),
                        line("postgresql-14", PlanOperation.HOLD, HoldReason.KEPT_BACK),
                        line("sudo", PlanOperation.HOLD, HoldReason.HELD));
        List<PlannedPackage> heeding =
                List.of(
                        line("bash", PlanOperation.UPGRADE, null),
                        line("sudo", PlanOperation.HOLD, HoldReason.HELD));

        assertThat(HeededPlan.of(free, heeding, RULES))
                .extracting(PlannedPackage::name, PlannedPackage::operation, PlannedPackage::reason)
                .containsExactly(
                        tuple("bash", PlanOperation.UPGRADE, null),
                        tuple("sudo", PlanOperation.HOLD, HoldReason.HELD),
                        tuple("postgresql-15", PlanOperation.HOLD, HoldReason.EXCLUDED),
                        tuple("pgadmin", PlanOperation.HOLD, HoldReason.KEPT_BACK),
                        tuple("postgresql-14", PlanOperation.HOLD, HoldReason.EXCLUDED));
    }

    @Test
    void withoutAPlanThatHeedsThemNothingIsReady() {
        List<PlannedPackage> free = List.of(line("bash", PlanOperation.UPGRADE, null));

        assertThat(HeededPlan.of(free, List.of(), RULES))
                .extracting(PlannedPackage::reason)
                .containsExactly(HoldReason.KEPT_BACK);
    }

    @Test
    void aPlanThatNamesNothingOfARuleNeedsNoOther() {
        assertThat(HeededPlan.concerns(RULES, List.of(line("bash", PlanOperation.UPGRADE, null))))
                .isFalse();
        assertThat(
                        HeededPlan.concerns(
                                RULES,
                                List.of(
                                        line(
                                                "postgresql-15",
                                                PlanOperation.HOLD,
                                                HoldReason.HELD))))
                .isTrue();
    }

    private static PlannedPackage line(
            String name, PlanOperation operation, @Nullable HoldReason reason) {
        return new PlannedPackage(name, "amd64", operation, "1", "2", "o", false, reason);
    }
}
