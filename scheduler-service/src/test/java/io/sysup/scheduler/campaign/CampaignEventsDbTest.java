package io.sysup.scheduler.campaign;

import static io.sysup.scheduler.campaign.CampaignFixture.event;
import static io.sysup.scheduler.campaign.CampaignFixture.five;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.testing.Engines;
import io.sysup.scheduler.FleetStub;
import io.sysup.scheduler.Rows;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What campaigns hear of their jobs: late, repeated, in any order, or never. */
@QuarkusTest
@QuarkusTestResource(Engines.class)
@QuarkusTestResource(FleetStub.class)
class CampaignEventsDbTest {
    @Inject Rows rows;
    @Inject CampaignFixture fixture;

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
    void shuffledAndRepeatedEventsCountOnce() {
        UUID campaign = started();
        UUID canary = Ids.next();
        fixture.hear(event(campaign, 1, canary, 2, "ok"));
        fixture.hear(event(campaign, 1, canary, 0, "queued"));
        fixture.hear(event(campaign, 1, canary, 1, "running"));
        fixture.hear(event(campaign, 1, Ids.next(), 2, "error"));
        fixture.round();
        List<String> messages = new ArrayList<>();
        for (int machine = 2; machine <= 3; machine++) {
            UUID job = Ids.next();
            messages.add(event(campaign, machine, job, 0, "queued"));
            messages.add(event(campaign, machine, job, 1, "running"));
            messages.add(event(campaign, machine, job, 2, "ok"));
        }
        messages.addAll(List.copyOf(messages));
        messages.addAll(List.of(event(campaign, 4, Ids.next(), 2, "ok")));
        Collections.shuffle(messages, new Random(7));

        messages.forEach(message -> {
            fixture.hear(message);
            fixture.round();
        });

        assertThat(fixture.target(campaign, 1).jobId()).isEqualTo(canary);
        assertThat(fixture.targets(campaign))
                .extracting(TargetView::state)
                .startsWith("ok", "ok", "ok")
                .last()
                .isEqualTo("requested");
        assertThat(fixture.wishedFor()).doesNotHaveDuplicates().hasSize(5);
    }

    @Test
    void lostJobIsStillUnderWay() {
        UUID campaign = started();
        UUID job = Ids.next();

        fixture.hear(event(campaign, 1, job, 2, "lost"));
        fixture.round();
        assertThat(fixture.target(campaign, 1).state()).isEqualTo("requested");
        assertThat(fixture.target(campaign, 1).jobId()).isEqualTo(job);
        fixture.hear(event(campaign, 1, job, 4, "ok"));
        fixture.round();

        assertThat(fixture.wishedFor()).hasSize(3);
    }

    @Test
    void endThatNobodyCouldActOnIsTakenUpByTheNextRound() {
        UUID campaign = started();
        fixture.hear(event(campaign, 1, Ids.next(), 3, "ok"));
        assertThat(fixture.wishedFor()).hasSize(1);

        fixture.round();

        assertThat(fixture.wishedFor()).hasSize(3);
    }

    @Test
    void jobThatNeverCameIsGivenUpAndCountsWhenItComesLate() {
        UUID campaign = started();
        fixture.letTimePass(campaign, Duration.ofMinutes(59));
        fixture.round();
        assertThat(fixture.state(campaign)).isEqualTo("running");
        fixture.letTimePass(campaign, Duration.ofMinutes(2));

        fixture.round();
        assertThat(fixture.state(campaign)).isEqualTo("failed");
        assertThat(fixture.target(campaign, 1).error().kind()).isEqualTo("unavailable");
        fixture.hear(event(campaign, 1, Ids.next(), 0, "queued"));
        assertThat(fixture.target(campaign, 1).state()).isEqualTo("error");
        fixture.hear(event(campaign, 1, Ids.next(), 3, "ok"));

        assertThat(fixture.target(campaign, 1).state()).isEqualTo("ok");
        assertThat(fixture.target(campaign, 1).error()).isNull();
    }

    @Test
    void jobThatIsKnownIsNotGivenUp() {
        UUID campaign = started();
        fixture.hear(event(campaign, 1, Ids.next(), 0, "queued"));

        fixture.letTimePass(campaign, Duration.ofDays(2));
        fixture.round();

        assertThat(fixture.state(campaign)).isEqualTo("running");
    }

    @Test
    void eventsOfUnknownCampaignsAndMachinesChangeNothing() {
        UUID campaign = started();

        fixture.hear(event(Ids.next(), 1, Ids.next(), 3, "error"));
        fixture.hear(event(campaign, 77, Ids.next(), 3, "error"));
        fixture.round();

        assertThat(fixture.view(campaign).counts())
                .isEqualTo(new TargetCounts(4, 1, 0, 0, 0, 0, 0));
    }

    @Test
    void replicasAndEventsAtOnceRequestEachMachineOnce() throws Exception {
        UUID campaign =
                fixture.start(
                        new CampaignBody(
                                "spring",
                                "apt.upgrade",
                                null,
                                false,
                                "tag:many",
                                0,
                                100,
                                null,
                                100,
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
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (int wave = 0; wave < 5; wave++) {
                List<Callable<Void>> work = new ArrayList<>();
                for (int i = 1; i <= 100; i++) {
                    int machine = wave * 100 + i;
                    work.add(() -> {
                        fixture.ends(campaign, machine, "ok");
                        return null;
                    });
                }
                for (Future<Void> done : threads.invokeAll(work)) {
                    done.get();
                }
                fixture.round();
            }
        }

        assertThat(fixture.wishedFor()).hasSize(600).doesNotHaveDuplicates();
        assertThat(fixture.view(campaign).counts())
                .isEqualTo(new TargetCounts(1900, 100, 500, 0, 0, 0, 0));
    }
}
