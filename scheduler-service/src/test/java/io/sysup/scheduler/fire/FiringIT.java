package io.sysup.scheduler.fire;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sysup.kit.testing.Engines;
import io.sysup.scheduler.FleetStub;
import io.sysup.scheduler.Rows;
import io.sysup.scheduler.SchedulerDatabase;
import io.sysup.scheduler.SchedulerMessages;
import io.vertx.sqlclient.Row;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Engines.class)
@QuarkusTestResource(FleetStub.class)
class FiringIT {
    private static final int ROUNDS = 300;
    private static final int SCHEDULES = 5;
    private static final int REPLICAS = 3;

    @Inject Rows rows;
    @Inject SchedulerDatabase database;
    @Inject SchedulerMessages messages;
    @Inject Firing firing;

    @BeforeEach
    void clear() {
        rows.clear();
    }

    /** The minute that has just begun, by the clock of the database. */
    private Instant thisMinute() {
        return database.query("select date_trunc('minute', clock_timestamp()) as minute")
                .getFirst()
                .getOffsetDateTime("minute")
                .toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private Instant next(UUID schedule) {
        return rows.scheduleRow(schedule).getOffsetDateTime("next_run_at").toInstant();
    }

    private List<Row> runsOf(UUID schedule, Instant slot) {
        return rows.runs(schedule).stream()
                .filter(run -> run.getOffsetDateTime("slot_at").toInstant().equals(slot))
                .toList();
    }

    @Test
    void slotBecomesOneRunAndTheScheduleMovesOn() {
        UUID schedule = rows.schedule("tag:three");
        Instant slot = thisMinute();
        rows.set(schedule, "next_run_at", slot);

        firing.fireDue();

        assertThat(runsOf(schedule, slot))
                .singleElement()
                .satisfies(run -> assertThat(run.getString("status")).isEqualTo("queued"))
                .satisfies(run -> assertThat(run.getString("trigger_kind")).isEqualTo("cron"));
        assertThat(next(schedule)).isAfter(slot);
        assertThat(rows.scheduleRow(schedule).getOffsetDateTime("last_run_at").toInstant())
                .isAfterOrEqualTo(slot);
        assertThat(firing.fireDue()).isZero();
    }

    @Test
    void replicasThatRaceFireEachSlotOnce() throws Exception {
        List<Firing> replicas = new ArrayList<>();
        for (int i = 0; i < REPLICAS; i++) {
            replicas.add(new Firing(database, messages));
        }
        List<UUID> schedules = new ArrayList<>();
        for (int i = 0; i < SCHEDULES; i++) {
            schedules.add(rows.schedule("tag:three"));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(REPLICAS)) {
            for (int round = 0; round < ROUNDS; round++) {
                database.update("delete from scheduler.schedule_runs");
                Instant slot = thisMinute();
                database.update("update scheduler.schedules set next_run_at = $1", utc(slot));

                race(threads, replicas);

                for (UUID schedule : schedules) {
                    assertThat(runsOf(schedule, slot)).as("round %d", round).hasSize(1);
                    assertThat(next(schedule)).isAfter(slot);
                }
            }
        }
    }

    private static void race(ExecutorService threads, List<Firing> replicas) throws Exception {
        CyclicBarrier start = new CyclicBarrier(replicas.size());
        List<Callable<Integer>> racers = new ArrayList<>();
        for (Firing replica : replicas) {
            racers.add(() -> {
                start.await();
                int fired = 0;
                int claimed = replica.fireDue();
                while (claimed > 0) {
                    fired += claimed;
                    claimed = replica.fireDue();
                }
                return fired;
            });
        }
        int fired = 0;
        for (Future<Integer> racer : threads.invokeAll(racers)) {
            fired += racer.get();
        }
        assertThat(fired).isGreaterThanOrEqualTo(SCHEDULES);
    }

    @Test
    void slotThatWasFiredBeforeTheClockWentBackIsNotFiredAgain() {
        UUID schedule = rows.schedule("tag:three");
        Instant slot = thisMinute();
        UUID fired = rows.queuedRun(schedule, "cron", slot);
        rows.set(schedule, "next_run_at", slot);

        firing.fireDue();

        assertThat(runsOf(schedule, slot))
                .singleElement()
                .satisfies(run -> assertThat(run.getUUID("id")).isEqualTo(fired));
        assertThat(next(schedule)).isAfter(slot);
    }

    @Test
    void downtimeIsMadeUpForByOneRun() {
        UUID schedule = rows.schedule("tag:three");
        rows.set(schedule, "cron", "0 * * * *");
        Instant slot = thisMinute().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(5));
        rows.set(schedule, "next_run_at", slot);
        rows.set(schedule, "misfire_window_s", 4 * 3600);

        firing.fireDue();

        List<Row> runs = rows.runs(schedule);
        assertThat(runs)
                .extracting(run -> run.getString("status"))
                .containsExactly("skipped", "queued");
        assertThat(runs.getFirst().getString("skip_reason")).isEqualTo("misfire");
        assertThat(runs.getFirst().getOffsetDateTime("slot_at").toInstant()).isEqualTo(slot);
    }

    @Test
    void downtimeMayBeMadeUpForSlotBySlot() {
        UUID schedule = rows.schedule("tag:three");
        rows.set(schedule, "cron", "0 * * * *");
        rows.set(schedule, "misfire_policy", "run_all");
        rows.set(schedule, "misfire_window_s", 86_400);
        Instant slot = thisMinute().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(3));
        rows.set(schedule, "next_run_at", slot);

        firing.fireDue();

        assertThat(rows.runs(schedule)).hasSizeBetween(4, 5);
        assertThat(rows.runs(schedule)).allMatch(run -> "queued".equals(run.getString("status")));
    }

    @Test
    void pausedScheduleIsNotFired() {
        UUID schedule = rows.schedule("tag:three");
        rows.set(schedule, "next_run_at", thisMinute());
        rows.set(schedule, "enabled", false);

        assertThat(firing.fireDue()).isZero();
    }

    @Test
    void jitterDelaysTheRunAndNotTheSlot() {
        UUID schedule = rows.schedule("tag:three");
        rows.set(schedule, "jitter_s", 3600);
        Instant slot = thisMinute();
        rows.set(schedule, "next_run_at", slot);

        firing.fireDue();

        Row run = runsOf(schedule, slot).getFirst();
        assertThat(run.getOffsetDateTime("next_attempt_at").toInstant())
                .isBetween(slot, slot.plus(Duration.ofHours(2)));
    }

    @Test
    void brokenRowDoesNotStopTheOthers() {
        UUID broken = rows.schedule("tag:three");
        UUID sound = rows.schedule("tag:three");
        rows.set(broken, "timezone", "Mars/Olympus");
        Instant slot = thisMinute();
        rows.set(broken, "next_run_at", slot);
        rows.set(sound, "next_run_at", slot);

        firing.fireDue();

        assertThat(rows.runs(broken))
                .singleElement()
                .satisfies(run -> assertThat(run.getString("status")).isEqualTo("error"))
                .satisfies(
                        run -> assertThat(run.getString("error_message")).contains("Mars/Olympus"));
        assertThat(runsOf(sound, slot)).hasSize(1);
        assertThat(firing.fireDue()).isZero();
    }

    @Test
    void roundTellsWhenTheNextSlotComes() {
        assertThat(firing.round(Duration.ofSeconds(1))).isEqualTo(Duration.ofSeconds(1));
        UUID schedule = rows.schedule("tag:three");
        database.update(
                "update scheduler.schedules set next_run_at = now() + interval '400 ms' where id = $1",
                schedule);

        assertThat(firing.round(Duration.ofSeconds(1)))
                .isBetween(Duration.ofMillis(20), Duration.ofMillis(400));
    }
}
