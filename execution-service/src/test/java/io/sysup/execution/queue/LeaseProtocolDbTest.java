package io.sysup.execution.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.error.Failure;
import io.sysup.execution.ExecutionDatabase;
import io.sysup.execution.detached.RemoteHandle;
import io.sysup.execution.job.Claims;
import io.sysup.execution.job.Job;
import io.sysup.execution.job.JobState;
import io.sysup.execution.job.JobTiming;
import io.sysup.execution.job.Jobs;
import io.sysup.execution.queue.LeaseModel.Entry;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.testing.Engines;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random histories of workers that claim, begin, finish, vanish and come back as zombies: after
 * each step the database holds what the model of the lease protocol says, and a write succeeds if
 * and only if its lease is the newest.
 */
@QuarkusTest
@QuarkusTestResource(Engines.class)
class LeaseProtocolDbTest {
    private static final int STEPS = 120;
    private static final int MACHINES = 3;
    private static final int JOBS_OF_A_MACHINE = 4;
    private static final String EXPIRED =
            "select id from execution.jobs where kind = $1 and status = 'running' and lease_expires_at < now()";
    private static final Failure AWAY = Failure.of(ErrorKind.SSH_UNREACHABLE, "Away.", null);

    @Inject ExecutionDatabase database;
    @Inject Jobs jobs;
    @Inject Claims claims;
    @Inject LostJobFinder finder;
    @Inject JobFixture fixture;

    private final LeaseModel model = new LeaseModel();
    private final List<Job> believed = new ArrayList<>();
    private String kind = "";

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233, 377, 610, 987, 1597})
    void theDatabaseFollowsTheModel(long seed) {
        Random random = new Random(seed);
        kind = "test." + Ids.next();
        for (int machine = 0; machine < MACHINES; machine++) {
            UUID id = Ids.next();
            for (int i = 0; i < JOBS_OF_A_MACHINE; i++) {
                int attempts = 1 + random.nextInt(3);
                String key = "key-" + Ids.next();
                model.add(
                        fixture.store(fixture.wish(kind, id, 0, key), new JobTiming(attempts, 0)));
            }
        }
        for (int step = 0; step < STEPS; step++) {
            String done = step(random);
            assertThat(stored())
                    .as("seed %d, step %d: %s", seed, step, done)
                    .isEqualTo(model.states());
        }
        assertThat(model.begunTwice()).as("runs begun twice").isEmpty();
    }

    private String step(Random random) {
        return switch (random.nextInt(10)) {
            case 0, 1 -> claim(1 + random.nextInt(3));
            case 2 -> claimLost();
            case 3 -> workersVanish();
            case 4 -> cancel(random);
            case 5 -> write(random, "begin");
            case 6 -> write(random, "retry");
            case 7 -> write(random, "lose");
            case 8 -> write(random, "undo");
            default -> write(random, "finish");
        };
    }

    private String claim(int limit) {
        List<Job> taken = fixture.claim(kind, limit);
        model.claimed(taken, limit);
        believed.addAll(taken);
        return "claim " + taken.size();
    }

    private String claimLost() {
        List<Job> taken =
                database.transaction(tx ->
                        claims.claimLost(
                                tx, new String[] {kind}, 5, "other", JobFixture.LEASE_SECONDS));
        model.lostClaimed(taken);
        believed.addAll(taken);
        return "claim lost " + taken.size();
    }

    /**
     * All at once, as when a machine is switched off; they may come back and write. The clock may
     * have begun to look at the same moment: what it holds is passed over by the other, and lost as
     * soon as it is through.
     */
    private String workersVanish() {
        database.update(
                "update execution.jobs set lease_expires_at = now() - interval '1 second' where kind = $1 and status = 'running'",
                kind);
        finder.find();
        await().pollInterval(Duration.ofMillis(10))
                .until(() -> database.query(EXPIRED, kind).isEmpty());
        model.expired();
        return "vanish";
    }

    private String cancel(Random random) {
        Entry entry = model.any(random);
        database.inTransaction(tx -> jobs.cancel(tx, entry.id(), "client:test", false));
        model.cancelled(entry.id());
        return "cancel";
    }

    private String write(Random random, String what) {
        if (believed.isEmpty()) {
            return "nothing";
        }
        Job job = believed.get(random.nextInt(believed.size()));
        boolean expected = model.mayWrite(job, what);
        boolean written =
                switch (what) {
                    case "begin" -> jobs.begin(job, new RemoteHandle("n", List.of(), 0, 1));
                    case "retry" -> database.transaction(tx -> jobs.retry(tx, job, AWAY, false));
                    case "undo" -> database.transaction(tx -> jobs.retry(tx, job, AWAY, true));
                    case "lose" -> database.transaction(tx -> jobs.lose(tx, job, AWAY, 0));
                    default -> fixture.finish(job);
                };
        assertThat(written).as("%s with lease %d", what, job.lease()).isEqualTo(expected);
        if (written) {
            model.written(job, what);
        }
        database.update("update execution.jobs set run_after = now() where kind = $1", kind);
        return what + " " + written;
    }

    private Map<UUID, String> stored() {
        return database
                .query(
                        "select id, status, lease_token, attempt from execution.jobs where kind = $1",
                        kind)
                .stream()
                .collect(
                        Collectors.toMap(
                                row -> row.getUUID("id"),
                                row ->
                                        LeaseModel.state(
                                                JobState.of(row.getString("status")),
                                                row.getLong("lease_token"),
                                                row.getInteger("attempt"))));
    }
}
