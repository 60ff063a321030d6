package io.sysup.scheduler.campaign;

import static io.sysup.scheduler.campaign.CampaignFixture.five;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sysup.contracts.job.JobRequested;
import io.sysup.contracts.job.Requester;
import io.sysup.kit.security.Rights;
import io.sysup.kit.testing.Engines;
import io.sysup.scheduler.FleetStub;
import io.sysup.scheduler.Rows;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Campaigns in the real tables; their jobs are made up. */
@QuarkusTest
@QuarkusTestResource(Engines.class)
@QuarkusTestResource(FleetStub.class)
class CampaignDbTest {
    @Inject Rows rows;
    @Inject CampaignFixture fixture;
    @Inject CampaignStarts starts;

    @BeforeEach
    void clear() {
        rows.clear();
    }

    private UUID started() {
        UUID campaign = fixture.start(five());
        fixture.round();
        return campaign;
    }

    @Test
    void wavesFollowOneAnotherToTheEnd() {
        UUID campaign = started();
        assertThat(fixture.wishedFor()).containsExactly("m1");

        fixture.ends(campaign, 1, "ok");
        assertThat(fixture.wishedFor()).containsExactly("m1", "m2", "m3");
        fixture.ends(campaign, 3, "ok");
        assertThat(fixture.wishedFor()).hasSize(3);
        fixture.ends(campaign, 2, "warning");
        assertThat(fixture.wishedFor()).containsExactly("m1", "m2", "m3", "m4", "m5");
        assertThat(fixture.view(campaign).progressPercent()).isEqualTo(60);
        fixture.ends(campaign, 4, "ok");
        fixture.ends(campaign, 5, "ok");

        CampaignView view = fixture.view(campaign);
        assertThat(view.state()).isEqualTo("finished");
        assertThat(view.finishedAt()).isNotNull();
        assertThat(view.counts()).isEqualTo(new TargetCounts(0, 0, 4, 1, 0, 0, 0));
        assertThat(view.progressPercent()).isEqualTo(100);
        assertThat(view.waves()).extracting(WaveView::size).containsExactly(1, 2, 2);
        assertThat(view.waves()).extracting(WaveView::canary).containsExactly(true, false, false);
        assertThat(view.waves()).noneMatch(wave -> wave.finishedAt() == null);
    }

    @Test
    void wishNamesItsCampaign() {
        UUID campaign = started();
        UUID machine = FleetStub.machine(1).id();

        assertThat(fixture.wishes())
                .containsExactly(
                        new JobRequested(
                                "apt.upgrade",
                                machine,
                                "m1",
                                Map.of("mode", "safe"),
                                false,
                                0,
                                null,
                                "campaign:" + campaign + ":" + machine + ":1",
                                new Requester("system", "campaign:" + campaign),
                                null,
                                null));
        assertThat(rows.messages().getFirst().getString("topic"))
                .isEqualTo("sysup.job.requests.v1");
        assertThat(rows.messages().getFirst().getString("aggregate_key"))
                .isEqualTo(machine.toString());
    }

    @Test
    void tooManyFailuresStopItAndWhatRunsComesToItsEnd() {
        UUID campaign = started();
        fixture.ends(campaign, 1, "ok");

        fixture.ends(campaign, 2, "error");
        assertThat(fixture.state(campaign)).isEqualTo("stopping");
        assertThat(fixture.target(campaign, 4).state()).isEqualTo("skipped");
        fixture.ends(campaign, 3, "ok");

        CampaignView view = fixture.view(campaign);
        assertThat(view.state()).isEqualTo("failed");
        assertThat(view.reason()).isEqualTo("1 of 5 machines failed; none may.");
        assertThat(view.counts()).isEqualTo(new TargetCounts(0, 0, 2, 0, 1, 0, 2));
        assertThat(view.progressPercent()).isEqualTo(60);
        assertThat(fixture.target(campaign, 2).error())
                .isEqualTo(
                        new TargetView.TargetFailure(
                                "apt_lock_busy", "Another apt holds the lock."));
        assertThat(fixture.wishedFor()).hasSize(3);
    }

    @Test
    void cancelledJobIsAFailure() {
        UUID campaign = started();

        fixture.ends(campaign, 1, "cancelled");

        assertThat(fixture.state(campaign)).isEqualTo("failed");
    }

    @Test
    void failuresWithinTheLimitDoNotStopIt() {
        UUID campaign =
                fixture.start(
                        new CampaignBody(
                                "spring",
                                "apt.upgrade",
                                null,
                                true,
                                "tag:five",
                                0,
                                null,
                                40,
                                1,
                                null,
                                null,
                                20,
                                false,
                                null,
                                null,
                                null,
                                null,
                                null));
        for (int number = 1; number <= 5; number++) {
            fixture.round();
            fixture.ends(campaign, number, number == 2 ? "error" : "ok");
        }

        assertThat(fixture.state(campaign)).isEqualTo("finished");
        assertThat(fixture.view(campaign).maxFailures()).isEqualTo(1);
        assertThat(fixture.view(campaign).counts().error()).isEqualTo(1);
        assertThat(fixture.wishes()).allMatch(JobRequested::dryRun).hasSize(5);
    }

    @Test
    void limitsOfTagsAndOfJobsHold() {
        UUID campaign =
                fixture.start(
                        new CampaignBody(
                                "spring",
                                "apt.upgrade",
                                null,
                                false,
                                "tag:five",
                                0,
                                null,
                                null,
                                3,
                                List.of(new TagLimit("DB", 2), new TagLimit("unused", 1)),
                                null,
                                null,
                                false,
                                null,
                                null,
                                null,
                                null,
                                null));

        fixture.round();
        assertThat(fixture.wishedFor()).containsExactly("m1", "m2", "m5");
        assertThat(fixture.target(campaign, 1).tags()).containsExactly("db");
        assertThat(fixture.target(campaign, 5).tags()).isEmpty();
        fixture.ends(campaign, 5, "ok");
        assertThat(fixture.wishedFor()).hasSize(3);
        fixture.ends(campaign, 2, "ok");

        assertThat(fixture.wishedFor()).containsExactly("m1", "m2", "m5", "m3");
    }

    @Test
    void wavesRestBetweenEachOther() {
        UUID campaign =
                fixture.start(
                        new CampaignBody(
                                "spring",
                                "apt.upgrade",
                                null,
                                false,
                                "tag:five",
                                1,
                                4,
                                null,
                                null,
                                null,
                                null,
                                null,
                                false,
                                600,
                                null,
                                null,
                                null,
                                null));
        fixture.round();
        fixture.ends(campaign, 1, "ok");

        assertThat(fixture.wishedFor()).hasSize(1);
        fixture.letTimePass(campaign, Duration.ofSeconds(590));
        fixture.round();
        assertThat(fixture.wishedFor()).hasSize(1);
        fixture.letTimePass(campaign, Duration.ofSeconds(15));
        fixture.round();

        assertThat(fixture.wishedFor()).hasSize(5);
    }

    @Test
    void requestsThatWereNotNotedAreWishedForUnderTheSameKey() {
        UUID campaign = started();

        fixture.forgetRequests(campaign);
        fixture.round();

        assertThat(fixture.wishes())
                .hasSize(2)
                .extracting(JobRequested::idempotencyKey)
                .containsOnly("campaign:" + campaign + ":" + FleetStub.machine(1).id() + ":1");
        assertThat(fixture.target(campaign, 1).state()).isEqualTo("requested");
    }

    @Test
    void requestThatArrivesTwiceAtOnceMakesOneCampaign() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<UUID> start =
                    () -> starts.start(five(), "client:test", "k1", Rights.EVERYWHERE).id();

            List<UUID> ids = new ArrayList<>();
            for (Future<UUID> done : threads.invokeAll(Collections.nCopies(8, start))) {
                ids.add(done.get());
            }

            assertThat(ids).hasSize(8).containsOnly(ids.getFirst());
        }
    }

    @Test
    void largeFleetIsRequestedInOneStep() {
        UUID campaign =
                fixture.start(
                        new CampaignBody(
                                "spring",
                                "apt.upgrade",
                                null,
                                false,
                                "tag:many",
                                0,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                false,
                                null,
                                null,
                                null,
                                null,
                                null));

        fixture.round();

        assertThat(fixture.view(campaign).counts().requested()).isEqualTo(2500);
        assertThat(fixture.wishedFor()).hasSize(2500).doesNotHaveDuplicates();
    }
}
