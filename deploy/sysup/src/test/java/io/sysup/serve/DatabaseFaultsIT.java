package io.sysup.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.contracts.event.Topic;
import io.sysup.kit.ids.Ids;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A database that cuts everybody off, or forgets what it knew; effects are counted on the hosts.
 */
class DatabaseFaultsIT {
    private static final int HOST = 3;
    private static final int ROUNDS = 50;
    private static final String CUT_OFF =
            "select pg_terminate_backend(pid) from pg_stat_activity where usename like 'sysup_%'";

    private final FourProcesses processes = FourProcesses.shared();
    private final Rest gateway = processes.gateway();
    private String machine;

    @BeforeEach
    void aMachine() {
        Lab.run("reset", HOST);
        Lab.run("heal", HOST);
        machine =
                gateway.addMachine(
                        "bystander", HOST, "ops", Rest.key(Lab.opsKey(), null, "nopasswd", null));
        gateway.approveHostKey(machine);
        gateway.run("apt.analyze", machine);
    }

    @AfterEach
    void removeMachine() {
        gateway.removeMachine(machine);
    }

    @Test
    void connectionsThatAreCutOffForTenSecondsEndNoWorkAndNobodyExits() throws Exception {
        try (LockedUpgrade upgrade = LockedUpgrade.begin(gateway, "cut-off", 2)) {
            Duration before = timeOfTenChecks();

            Set<Integer> answers = whileAllAreCutOff();

            processes.awaitReady();
            assertThat(answers).isSubsetOf(200, 202, 503).contains(200);
            Rest.await(() -> checks("queued,running,lost").isEmpty());
            assertThat(checks("error,cancelled")).isEmpty();
            assertThat(timeOfTenChecks()).isLessThan(before.multipliedBy(2).plusSeconds(2));
            upgrade.goOn();
            upgrade.awaitDoneOnce();
        }
        assertThat(gateway.get("/api/v1/dead-letters").json().get("items")).isEmpty();
        assertThat(processes.allAlive()).isTrue();
    }

    /** Not the one that the product made when it did not know the host key yet. */
    private List<JsonNode> checks(String states) {
        JsonNode jobs =
                gateway.get(
                                "/api/v1/jobs?action=host.check&state="
                                        + states
                                        + "&machineId="
                                        + machine)
                        .json()
                        .get("items");
        return StreamSupport.stream(jobs.spliterator(), false)
                .filter(job -> !job.at("/requestedBy/type").asText().equals("system"))
                .toList();
    }

    /** Returns the states of the answers that were given meanwhile. */
    private Set<Integer> whileAllAreCutOff() throws Exception {
        Set<Integer> answers = new TreeSet<>();
        CountDownLatch rounds = new CountDownLatch(ROUNDS);
        try (Connection server = processes.superuser();
                var storm = Executors.newSingleThreadScheduledExecutor()) {
            var unused =
                    storm.scheduleAtFixedRate(
                            () -> {
                                execute(server, CUT_OFF);
                                rounds.countDown();
                            },
                            0,
                            200,
                            TimeUnit.MILLISECONDS);
            for (long left = rounds.getCount(); left > 0; left = rounds.getCount()) {
                answers.add(gateway.get("/api/v1/machines").status());
                if (left % 4 == 0 && rounds.getCount() == left) {
                    answers.add(gateway.post("/api/v1/jobs", check()).status());
                    rounds.await(200, TimeUnit.MILLISECONDS);
                }
            }
        }
        return answers;
    }

    private Map<String, Object> check() {
        return Map.of("action", "host.check", "machineIds", List.of(machine));
    }

    private Duration timeOfTenChecks() {
        long start = System.nanoTime();
        for (int i = 0; i < 10; i++) {
            assertThat(gateway.run("host.check", machine).get("state").asText()).isEqualTo("ok");
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static void execute(Connection database, String sql) {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As after a failover to a standby that had not got everything: what was told is not true. */
    @Test
    void aDatabaseThatForgotWhatWasDoneMakesNothingHappenTwice(@TempDir Path folder)
            throws Exception {
        Path older = folder.resolve("older");
        UUID wish = Ids.next();
        String message = Messages.wish(wish, "apt.upgrade", machine);
        try (LockedUpgrade upgrade = LockedUpgrade.begin(gateway, "forgotten", 2);
                Messages messages = new Messages(processes.brokerAddress())) {
            whileStopped(() -> copy(processes.databaseFolder(), older));
            messages.send(Topic.JOB_REQUESTS, machine, message);
            awaitUpgraded(wish);
            String ghost = gateway.run("host.check", machine).get("id").asText();
            upgrade.goOn();
            upgrade.awaitDoneOnce();
            whileStopped(() -> {
                run("rm", "-rf", processes.databaseFolder().toString());
                copy(older, processes.databaseFolder());
            });

            assertThat(gateway.get("/api/v1/jobs/" + ghost).status()).isEqualTo(404);
            assertThat(gateway.get("/api/v1/jobs/" + wish).status()).isEqualTo(404);
            assertThat(upgrade.awaitDoneOnce().get("lease").asInt()).isGreaterThan(1);
            messages.send(Topic.JOB_REQUESTS, machine, message);
            awaitUpgraded(wish);
        }
        assertThat(LockedUpgrade.effects(HOST)).isOne();
        assertThat(gateway.run("apt.analyze", machine).at("/result/counts/updates").asInt())
                .isEqualTo(2);
        assertThat(processes.allAlive()).isTrue();
    }

    private void awaitUpgraded(UUID wish) {
        Rest.await(() -> gateway.get("/api/v1/jobs/" + wish).status() == 200);
        JsonNode ended = gateway.awaitJob(wish.toString());
        assertThat(ended.get("state").asText()).as(ended.toString()).isEqualTo("ok");
        assertThat(ended.at("/result/changes")).hasSize(18);
    }

    private void whileStopped(Runnable work) {
        processes.stopPostgres();
        work.run();
        processes.startPostgres();
        processes.awaitReady();
    }

    private static void copy(Path from, Path to) {
        run("cp", "-a", from.toString(), to.toString());
    }

    private static void run(String... words) {
        try {
            assertThat(new ProcessBuilder(words).inheritIO().start().waitFor()).isZero();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
