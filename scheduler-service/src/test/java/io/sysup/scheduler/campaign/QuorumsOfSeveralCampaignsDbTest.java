package io.sysup.scheduler.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.testing.Engines;
import io.sysup.scheduler.FleetStub;
import io.sysup.scheduler.Rows;
import io.sysup.scheduler.SchedulerDatabase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Two campaigns keep a quorum together. Of db there are m1 to m4, and m4 is not online; two have to
 * stay up, so one of the others may be away.
 */
@QuarkusTest
@QuarkusTestResource(Engines.class)
@QuarkusTestResource(FleetStub.class)
class QuorumsOfSeveralCampaignsDbTest {
    private static final TagQuorum TWO_OF_DB = new TagQuorum("db", 2, null);
    private static final int LONGEST = 400;
    private static final String WAITING =
            "select count(*) as n from pg_locks where locktype = 'advisory' and not granted";
    private static final String IN_HAND =
            "select distinct machine from scheduler.campaign_targets where state = 'requested'";

    private static final String HISTORY =
            """
            with done as (
                insert into scheduler.campaigns (id, name, action, selector, canary, max_failures, targets_total,
                    state, finished_at, next_step_at)
                select gen_random_uuid(), 'done ' || n, 'apt.upgrade', '*', 0, 0, 200, 'finished', now(), null
                from generate_series(1, 300) n returning id)
            insert into scheduler.campaign_targets (campaign_id, machine_id, machine, wave, place, state,
                requested_at, finished_at)
            select done.id, gen_random_uuid(), 'm', 1, n, 'ok', now(), now()
            from done, generate_series(1, 200) n
            """;

    @Inject Rows rows;
    @Inject CampaignFixture fixture;
    @Inject CampaignSteps steps;
    @Inject SchedulerDatabase database;

    @BeforeEach
    void clear() {
        rows.clear();
    }

    private UUID stored(String name, String selector, boolean dryRun, TagQuorum... quorums) {
        return fixture.start(
                new CampaignBody(
                        name,
                        "apt.upgrade",
                        null,
                        dryRun,
                        selector,
                        0,
                        null,
                        null,
                        null,
                        null,
                        0,
                        null,
                        false,
                        null,
                        List.of(quorums),
                        null,
                        null,
                        null));
    }

    private void step(UUID campaign) {
        database.update(CampaignSql.STEP_NOW, campaign);
        steps.step(campaign);
    }

    private List<String> inHand() {
        return database.query(IN_HAND).stream().map(row -> row.getString("machine")).toList();
    }

    private long takenOfThoseOnline() {
        return inHand().stream().filter(List.of("m1", "m2", "m3")::contains).count();
    }

    @Test
    void whatOneHasInHandTheOtherWaitsForAndNames() {
        UUID spring = stored("spring", "tag:odd", false, TWO_OF_DB);
        UUID autumn = stored("autumn", "tag:even", false, TWO_OF_DB);

        step(spring);
        step(autumn);

        assertThat(fixture.wishedFor()).containsExactly("m1", "m4");
        assertThat(fixture.view(autumn).reason())
                .isEqualTo(
                        "Waits in part: at least 2 of the 4 machines with the tag db have to stay up, and without m2 it would be 1; not counted: m1 (under way in the campaign spring), m4 (not online).");
        fixture.ends(autumn, 4, "ok");
        step(autumn);
        assertThat(fixture.state(autumn)).isEqualTo("running");
        assertThat(fixture.view(autumn).reason()).startsWith("Waits: at least 2 of the 4");

        fixture.ends(spring, 1, "ok");
        step(autumn);
        step(spring);

        assertThat(takenOfThoseOnline()).isOne();
    }

    @Test
    void whoHasNoQuorumIsSeenAndRehearsalsAreNot() {
        UUID rehearsal = stored("rehearsal", "tag:odd", true);
        UUID autumn = stored("autumn", "tag:even", false, TWO_OF_DB);
        step(rehearsal);
        step(autumn);
        assertThat(fixture.wishedFor()).containsExactly("m1", "m3", "m2", "m4");

        rows.clear();
        UUID reckless = stored("reckless", "tag:odd", false);
        UUID careful = stored("careful", "tag:even", false, TWO_OF_DB);
        step(reckless);
        step(careful);

        assertThat(fixture.wishedFor()).containsExactly("m1", "m3");
        assertThat(fixture.view(careful).reason())
                .startsWith("Waits: ")
                .contains(
                        "m1 (under way in the campaign reckless), m3 (under way in the campaign reckless)");
    }

    @Test
    void aJobOfSomebodyElseIsWaitedForToo() {
        UUID spring = stored("spring", "tag:five", false, new TagQuorum("six", 5, null));

        step(spring);

        assertThat(fixture.wishedFor()).isEmpty();
        assertThat(fixture.state(spring)).isEqualTo("running");
        assertThat(fixture.view(spring).reason())
                .isEqualTo(
                        "Waits: at least 5 of the 6 machines with the tag six have to stay up, and without m1 it would be 4; not counted: m6 (apt.upgrade by user:ann).");
    }

    /** Both have seen that one may be away, and meet at the lock that somebody else holds. */
    @Test
    void ofTwoAtTheSameMomentOneTakesTheLast() throws Exception {
        UUID spring = stored("spring", "tag:odd", false, TWO_OF_DB);
        UUID autumn = stored("autumn", "tag:even", false, TWO_OF_DB);
        List<Future<Boolean>> made = new ArrayList<>();
        try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
            database.inTransaction(tx -> {
                tx.query(CampaignSql.LOCK_QUORUMS);
                for (UUID campaign : List.of(spring, autumn)) {
                    Callable<Boolean> step = () -> steps.step(campaign);
                    made.add(both.submit(step));
                }
                await().atMost(Duration.ofSeconds(30))
                        .until(() -> database.query(WAITING).getFirst().getLong("n") == 2);
            });
            for (Future<Boolean> step : made) {
                step.get();
            }
        }

        assertThat(inHand()).contains("m4").hasSize(2);
        assertThat(takenOfThoseOnline()).isOne();
    }

    /** However long the history is. */
    @Test
    void theLookAtOthersReadsNothingThatIsOver() {
        stored("spring", "tag:five", false);
        database.update(HISTORY);
        database.update("analyze scheduler.campaigns, scheduler.campaign_targets");

        List<String> plan =
                database
                        .query(
                                "explain " + TargetSql.ELSEWHERE,
                                Ids.next(),
                                new UUID[] {FleetStub.machine(1).id()},
                                new String[] {"apt.analyze"})
                        .stream()
                        .map(row -> row.getString(0))
                        .toList();

        assertThat(plan)
                .noneMatch(line -> line.contains("Seq Scan on campaign_targets"))
                .anyMatch(line -> line.contains("on campaign_targets t"));
    }

    /** Whatever the order of steps and of the ends of jobs, and both come to their end. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void interleavedTheyKeepItAndEnd(long seed) {
        Random chance = new Random(seed);
        List<UUID> campaigns =
                List.of(
                        stored("spring", "tag:five", false, TWO_OF_DB),
                        stored("autumn", "tag:three", false, TWO_OF_DB),
                        stored("winter", "tag:even", false, TWO_OF_DB));

        for (int event = 0; event < LONGEST && !allOver(campaigns); event++) {
            UUID campaign = campaigns.get(chance.nextInt(campaigns.size()));
            if (chance.nextBoolean()) {
                step(campaign);
            } else {
                endOne(campaign, chance);
            }
            assertThat(takenOfThoseOnline()).isLessThanOrEqualTo(1);
        }

        assertThat(campaigns).allMatch(campaign -> fixture.state(campaign).equals("finished"));
    }

    private boolean allOver(List<UUID> campaigns) {
        return campaigns.stream().allMatch(campaign -> fixture.state(campaign).equals("finished"));
    }

    private void endOne(UUID campaign, Random chance) {
        List<Integer> running =
                fixture.targets(campaign).stream()
                        .filter(target -> "requested".equals(target.state()))
                        .map(target -> Integer.valueOf(target.machine().substring(1)))
                        .toList();
        if (!running.isEmpty()) {
            fixture.hear(
                    CampaignFixture.event(
                            campaign,
                            running.get(chance.nextInt(running.size())),
                            Ids.next(),
                            3,
                            "ok"));
        }
    }
}
