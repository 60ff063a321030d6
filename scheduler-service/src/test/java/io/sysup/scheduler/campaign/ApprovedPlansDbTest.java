package io.sysup.scheduler.campaign;

import static io.sysup.scheduler.campaign.CampaignCalls.body;
import static io.sysup.scheduler.campaign.CampaignCalls.post;
import static io.sysup.scheduler.campaign.CampaignFixture.five;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.error.Failure;
import io.sysup.contracts.job.JobRequested;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.testing.Engines;
import io.sysup.scheduler.Calls;
import io.sysup.scheduler.FleetStub;
import io.sysup.scheduler.Rows;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A campaign that does the plans of its begin and no others; m4 was never analyzed. */
@QuarkusTest
@QuarkusTestResource(Engines.class)
@QuarkusTestResource(FleetStub.class)
class ApprovedPlansDbTest {
    @Inject Rows rows;
    @Inject CampaignFixture fixture;

    @BeforeEach
    void clear() {
        rows.clear();
    }

    @Test
    void eachMachineIsToldItsOwnPlan() {
        UUID campaign = fixture.start(five(null, null, true));
        fixture.round();
        fixture.ends(campaign, 1, "ok");

        assertThat(fixture.wishes())
                .extracting(JobRequested::machine, wish -> wish.params().get("planHash"))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("m1", "a".repeat(63) + 1),
                        org.assertj.core.groups.Tuple.tuple("m2", "a".repeat(63) + 2),
                        org.assertj.core.groups.Tuple.tuple("m3", "a".repeat(63) + 3));
        assertThat(fixture.wishes().getFirst().params()).containsEntry("mode", "safe");
        assertThat(fixture.targets(campaign))
                .extracting(TargetView::machine)
                .containsExactly("m1", "m2", "m3", "m5");
        assertThat(fixture.view(campaign).approvedPlans()).isTrue();
    }

    @Test
    void machineWhosePlanChangedFailsByTheUsualRules() {
        UUID campaign = fixture.start(five(null, null, true));
        fixture.round();
        Failure changed = Failure.of(ErrorKind.PLAN_CHANGED, "The plan changed.", null);
        fixture.hear(CampaignFixture.event(campaign, 1, Ids.next(), 3, "error", changed));
        fixture.round();

        assertThat(fixture.target(campaign, 1).error().kind()).isEqualTo("plan_changed");
        assertThat(fixture.view(campaign).counts().error()).isEqualTo(1);
        assertThat(fixture.wishedFor()).containsExactly("m1");
    }

    @Test
    void previewNamesThoseWithoutAPlan() {
        Calls.asOperator()
                .body(body("action", "apt.upgrade", "params", Map.of(), "approvedPlans", true))
                .post(CampaignCalls.PATH + "/preview")
                .then()
                .statusCode(200)
                .body("targets", equalTo(4))
                .body("withoutPlan", contains("m4"));
    }

    @Test
    void dnfHasPlansToo() {
        Calls.asOperator()
                .body(body("action", "dnf.upgrade", "params", Map.of(), "approvedPlans", true))
                .post(CampaignCalls.PATH + "/preview")
                .then()
                .statusCode(200)
                .body("targets", equalTo(4));
    }

    @Test
    void whatHasNoPlanOfAnAnalysisIsRefused() {
        post(body("approvedPlans", true))
                .statusCode(400)
                .body("errors[0].field", equalTo("approvedPlans"));
        post(body(
                        "action",
                        "apt.upgrade",
                        "params",
                        Map.of("packages", List.of("nginx")),
                        "approvedPlans",
                        true))
                .statusCode(400)
                .body("detail", containsString("packages"));
    }
}
