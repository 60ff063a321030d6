package io.sysup.execution.actions.apt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.sysup.contracts.apt.AptDowngradePlan;
import io.sysup.contracts.apt.ArchiveVersion;
import io.sysup.contracts.apt.PlanOperation;
import io.sysup.contracts.apt.PlannedPackage;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.execution.action.ActionOutcome;
import io.sysup.execution.actions.sections.Captures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DowngradePlanOutputTest {

    @ParameterizedTest
    @ValueSource(strings = {"debian-11", "debian-12"})
    void namesTheOlderVersionAndWhatGoingBackWouldChange(String release) {
        AptDowngradePlan plan = ok(release + "/downgrade-plan");

        assertThat(plan.installed()).isEqualTo("1.1");
        assertThat(plan.target()).isEqualTo("1.0");
        assertThat(plan.older())
                .containsExactly(
                        new ArchiveVersion("1.0", "file:/srv/lab-repo/lab-old ./ Packages"));
        assertThat(plan.plan())
                .extracting(PlannedPackage::name, PlannedPackage::from, PlannedPackage::to)
                .containsExactly(tuple("lab-app02", "1.1", "1.0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"debian-12/downgrade-plan-removes", "debian-13/downgrade-plan"})
    void whatHasToGoForItIsShown(String capture) {
        assertThat(ok(capture).plan())
                .extracting(PlannedPackage::name, PlannedPackage::operation)
                .contains(tuple("lab-app01", PlanOperation.REMOVE));
    }

    @Test
    void whereTheArchiveHasNothingOlderThereIsNoPlan() {
        AptDowngradePlan plan = ok("debian-12/downgrade-plan-none");

        assertThat(plan.older()).isEmpty();
        assertThat(plan.target()).isNull();
        assertThat(plan.plan()).isEmpty();
    }

    @Test
    void whatIsNotInstalledIsRefused() {
        var failed =
                (ActionOutcome.Failed)
                        DowngradePlanOutput.parse(Captures.run("debian-12/downgrade-plan-unknown"));

        assertThat(failed.failure().kind()).isEqualTo(ErrorKind.INVALID_PARAMETER);
    }

    private static AptDowngradePlan ok(String capture) {
        return (AptDowngradePlan)
                ((ActionOutcome.Ok) DowngradePlanOutput.parse(Captures.run(capture)))
                        .result()
                        .payload();
    }
}
