package io.sysup.scheduler.campaign;

import static io.sysup.scheduler.campaign.CampaignFixture.event;
import static io.sysup.scheduler.campaign.CampaignFixture.five;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sysup.contracts.job.JobRequested;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.problem.ProblemException;
import io.sysup.kit.security.Rights;
import io.sysup.kit.testing.Engines;
import io.sysup.scheduler.FleetStub;
import io.sysup.scheduler.Rows;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People pause, resume, cancel and retry campaigns. */
@QuarkusTest
@QuarkusTestResource(Engines.class)
@QuarkusTestResource(FleetStub.class)
class CampaignMovesDbTest {
    @Inject Rows rows;
    @Inject CampaignFixture fixture;
    @Inject CampaignMoves moves;

    @BeforeEach
    void clear() {
        rows.clear();
    }

    private UUID started(CampaignBody body) {
        UUID campaign = fixture.start(body);
        fixture.round();
        return campaign;
    }

    private static CampaignBody withPauseAfterCanary() {
        return new CampaignBody(
                "spring",
                "apt.upgrade",
                null,
                false,
                "tag:five",
                1,
                2,
                null,
                null,
                null,
                null,
                null,
                true,
                null,
                null,
                null,
                null,
                null);
    }

    @Test
    void pausedCampaignBeginsNothingNewUntilItIsResumed() {
        UUID campaign = started(five());

        assertThat(moves.pause(campaign, "client:ann").reason()).isEqualTo("Paused by client:ann.");
        fixture.ends(campaign, 1, "ok");
        assertThat(fixture.wishedFor()).hasSize(1);
        assertThat(fixture.state(campaign)).isEqualTo("paused");
        assertThat(moves.resume(campaign, Rights.EVERYWHERE).reason()).isNull();
        fixture.round();

        assertThat(fixture.state(campaign)).isEqualTo("running");
        assertThat(fixture.wishedFor()).hasSize(3);
    }

    @Test
    void canaryIsLookedAtBeforeTheOthersBegin() {
        UUID campaign = started(withPauseAfterCanary());

        fixture.ends(campaign, 1, "ok");
        assertThat(fixture.state(campaign)).isEqualTo("paused");
        assertThat(fixture.view(campaign).reason()).startsWith("The canary is done; wave 2 begins");
        moves.resume(campaign, Rights.EVERYWHERE);
        fixture.round();
        assertThat(fixture.wishedFor()).hasSize(3);
        fixture.ends(campaign, 2, "ok");
        fixture.ends(campaign, 3, "ok");

        assertThat(fixture.wishedFor()).hasSize(5);
    }

    @Test
    void resumingBeforeTheCanaryIsDoneDoesNotSkipTheLook() {
        UUID campaign = started(withPauseAfterCanary());

        moves.pause(campaign, "client:ann");
        moves.resume(campaign, Rights.EVERYWHERE);
        fixture.ends(campaign, 1, "ok");

        assertThat(fixture.state(campaign)).isEqualTo("paused");
        assertThat(fixture.wishedFor()).hasSize(1);
    }

    @Test
    void cancelledCampaignEndsWithWhatRuns() {
        UUID campaign = started(five());
        fixture.ends(campaign, 1, "ok");

        assertThat(moves.cancel(campaign, "client:ann").state()).isEqualTo("stopping");
        assertThat(fixture.view(campaign).counts())
                .isEqualTo(new TargetCounts(0, 2, 1, 0, 0, 0, 2));
        assertThat(moves.cancel(campaign, "client:bob").reason())
                .isEqualTo("Cancelled by client:ann.");
        fixture.ends(campaign, 2, "ok");
        fixture.ends(campaign, 3, "error");

        assertThat(fixture.state(campaign)).isEqualTo("cancelled");
        assertThat(fixture.view(campaign).reason()).isEqualTo("Cancelled by client:ann.");
        assertThat(fixture.wishedFor()).hasSize(3);
    }

    @Test
    void campaignOfWhichNothingRunsIsCancelledAtOnce() {
        UUID campaign = started(withPauseAfterCanary());
        fixture.ends(campaign, 1, "ok");

        moves.cancel(campaign, "client:ann");
        fixture.round();

        assertThat(fixture.state(campaign)).isEqualTo("cancelled");
    }

    @Test
    void failedMachinesGetAnotherAttemptInALastWave() {
        UUID campaign = started(five());
        UUID first = Ids.next();
        fixture.hear(event(campaign, 1, first, 3, "error"));
        fixture.round();
        assertThat(fixture.state(campaign)).isEqualTo("failed");

        assertThat(moves.retry(campaign, false, Rights.EVERYWHERE).state()).isEqualTo("running");
        fixture.round();
        assertThat(fixture.wishes().getLast().idempotencyKey())
                .isEqualTo("campaign:" + campaign + ":" + FleetStub.machine(1).id() + ":2");
        fixture.hear(event(campaign, 1, first, 3, "error"));
        assertThat(fixture.target(campaign, 1).state()).isEqualTo("requested");
        assertThat(fixture.target(campaign, 1).jobId()).isNull();
        fixture.ends(campaign, 1, "ok");

        CampaignView view = fixture.view(campaign);
        assertThat(view.state()).isEqualTo("finished");
        assertThat(view.reason()).isNull();
        assertThat(view.counts()).isEqualTo(new TargetCounts(0, 0, 1, 0, 0, 0, 4));
        assertThat(fixture.target(campaign, 1).wave()).isEqualTo(4);
        assertThat(fixture.target(campaign, 1).attempt()).isEqualTo(2);
        assertThat(fixture.wishedFor()).containsExactly("m1", "m1");
    }

    @Test
    void machinesThatNeverHadTheirTurnMayFollowInTheirWaves() {
        UUID campaign = started(withPauseAfterCanary());
        fixture.ends(campaign, 1, "error");

        moves.retry(campaign, true, Rights.EVERYWHERE);
        fixture.round();
        assertThat(fixture.targets(campaign))
                .extracting(TargetView::wave)
                .containsExactly(4, 5, 5, 6, 6);
        fixture.ends(campaign, 1, "ok");
        assertThat(fixture.state(campaign)).isEqualTo("paused");
        moves.resume(campaign, Rights.EVERYWHERE);
        fixture.round();

        assertThat(fixture.wishedFor()).containsExactly("m1", "m1", "m2", "m3");
        assertThat(fixture.wishes().getLast().idempotencyKey()).endsWith(":1");
    }

    @Test
    void retryOfARetryGrowsTheAttempt() {
        UUID campaign = started(five());
        fixture.ends(campaign, 1, "error");
        moves.retry(campaign, false, Rights.EVERYWHERE);
        fixture.round();
        fixture.ends(campaign, 1, "error");
        assertThat(fixture.state(campaign)).isEqualTo("failed");

        moves.retry(campaign, false, Rights.EVERYWHERE);
        fixture.round();
        fixture.ends(campaign, 1, "ok");

        assertThat(fixture.wishes())
                .extracting(JobRequested::idempotencyKey)
                .doesNotHaveDuplicates()
                .hasSize(3);
        assertThat(fixture.state(campaign)).isEqualTo("finished");
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        UUID campaign = started(five());

        refused(
                () -> moves.retry(campaign, false, Rights.EVERYWHERE),
                "The campaign is not over: running.");
        fixture.ends(campaign, 1, "error");
        refused(() -> moves.pause(campaign, "x"), "The campaign is over: failed.");
        refused(() -> moves.resume(campaign, Rights.EVERYWHERE), "The campaign is over: failed.");
        refused(() -> moves.cancel(campaign, "x"), "The campaign is over: failed.");
        refused(() -> moves.pause(Ids.next(), "x"), "The campaign does not exist.");
    }

    @Test
    void retryNeedsAFailure() {
        UUID campaign = started(five());
        moves.cancel(campaign, "client:ann");
        fixture.ends(campaign, 1, "ok");

        refused(
                () -> moves.retry(campaign, false, Rights.EVERYWHERE),
                "No machine of this campaign failed.");
        assertThat(fixture.state(campaign)).isEqualTo("cancelled");
    }

    @Test
    void twoCampaignsAtWorkHaveDifferentNames() {
        UUID campaign = started(five());

        refused(() -> fixture.start(five()), "There is a campaign of this name already");
        fixture.ends(campaign, 1, "error");
        UUID second = fixture.start(five());
        refused(
                () -> moves.retry(campaign, false, Rights.EVERYWHERE),
                "There is a campaign of this name already");

        assertThat(fixture.state(second)).isEqualTo("running");
        assertThat(fixture.state(campaign)).isEqualTo("failed");
    }

    private static void refused(Runnable move, String detail) {
        assertThatThrownBy(move::run)
                .isInstanceOf(ProblemException.class)
                .hasMessageStartingWith(detail);
    }
}
