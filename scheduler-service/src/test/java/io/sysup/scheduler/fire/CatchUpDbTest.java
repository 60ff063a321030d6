package io.sysup.scheduler.fire;

import static io.sysup.scheduler.Calls.asOperator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.error.Failure;
import io.sysup.contracts.job.JobChanged;
import io.sysup.contracts.job.JobRequested;
import io.sysup.contracts.job.Requester;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.json.Json;
import io.sysup.kit.testing.Engines;
import io.sysup.scheduler.FleetStub;
import io.sysup.scheduler.Rows;
import io.sysup.scheduler.SchedulerDatabase;
import io.sysup.scheduler.run.Runs;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Of three machines the first does not answer; the inventory says that the first two are online.
 */
@QuarkusTest
@QuarkusTestResource(Engines.class)
@QuarkusTestResource(FleetStub.class)
class CatchUpDbTest {
    private static final Instant SLOT = Instant.parse("2026-06-01T12:00:00Z");

    @Inject Rows rows;
    @Inject SchedulerDatabase database;
    @Inject Dispatch dispatch;
    @Inject CatchUps catchUps;
    @Inject Runs runs;

    @BeforeEach
    void clear() {
        rows.clear();
    }

    private UUID schedule(String catchUp) {
        UUID schedule = rows.schedule("tag:three");
        rows.set(schedule, "catch_up", catchUp);
        return schedule;
    }

    /** The run after all its jobs ended, those of the silent machines in vain. */
    private UUID ran(UUID schedule, int... silent) {
        UUID run = rows.queuedRun(schedule, "cron", SLOT);
        dispatch.round(Duration.ofSeconds(1));
        List<Integer> away = Arrays.stream(silent).boxed().toList();
        for (int machine = 1; machine <= 3; machine++) {
            boolean answers = !away.contains(machine);
            ended(run, schedule, machine, "apt.analyze", answers);
            ended(run, schedule, machine, "apt.upgrade", answers);
        }
        letTimePass();
        return run;
    }

    private void letTimePass() {
        database.update(
                "update scheduler.schedule_run_jobs set updated_at = now() - interval '2 minutes'");
    }

    private void ended(UUID run, UUID schedule, int number, String action, boolean answers) {
        var machine = FleetStub.machine(number);
        JobChanged job =
                new JobChanged(
                        Ids.next(),
                        3,
                        action,
                        machine.id(),
                        machine.name(),
                        answers ? "ok" : "error",
                        false,
                        1,
                        1,
                        new Requester(Requester.SCHEDULE, schedule.toString()),
                        schedule,
                        run,
                        SLOT,
                        SLOT,
                        SLOT,
                        answers,
                        failure(answers),
                        Map.of(),
                        SLOT,
                        null);
        database.inTransaction(tx -> runs.count(tx, run, job));
    }

    private static @Nullable Failure failure(boolean answers) {
        return answers
                ? null
                : Failure.of(ErrorKind.SSH_UNREACHABLE, "It does not answer.", "Switch it on.");
    }

    private List<JobRequested> again() {
        return rows.messages().stream()
                .map(row -> Json.event(row.getString("payload"), JobRequested.class).data())
                .filter(wish -> wish.idempotencyKey().endsWith(":again"))
                .toList();
    }

    @Test
    void machineThatIsBackHasItsTurnOnceAndTheRunEndsWell() {
        UUID schedule = schedule("time");
        UUID run = ran(schedule, 1);
        assertThat(rows.status(run)).isEqualTo("error");

        catchUps.round();
        catchUps.round();

        assertThat(again())
                .extracting(JobRequested::machine, JobRequested::action)
                .containsExactly(tuple("m1", "apt.analyze"), tuple("m1", "apt.upgrade"));
        assertThat(rows.status(run)).isEqualTo("running");
        assertThat(rows.run(run).getInteger("jobs_total")).isEqualTo(6);
        ended(run, schedule, 1, "apt.analyze", true);
        ended(run, schedule, 1, "apt.upgrade", true);
        assertThat(rows.status(run)).isEqualTo("ok");
        asOperator()
                .get("/api/v1/schedules/" + schedule + "/runs")
                .then()
                .body("items[0].caughtUp", equalTo(List.of("m1")))
                .body("items[0].catchUpUntil", notNullValue())
                .body("items[0].jobsOk", equalTo(6))
                .body("items[0].jobsError", equalTo(0));
    }

    @Test
    void machineThatIsSilentAgainHasNoThirdTurn() {
        UUID schedule = schedule("time");
        UUID run = ran(schedule, 1);
        catchUps.round();
        ended(run, schedule, 1, "apt.analyze", false);
        ended(run, schedule, 1, "apt.upgrade", false);
        letTimePass();

        catchUps.round();

        assertThat(again()).hasSize(2);
        assertThat(rows.status(run)).isEqualTo("error");
    }

    @Test
    void machineThatStaysAwayIsWaitedFor() {
        UUID run = ran(schedule("time"), 3);

        catchUps.round();

        assertThat(again()).isEmpty();
        assertThat(rows.run(run).getOffsetDateTime("catch_up_until")).isNotNull();
    }

    @Test
    void timeEndsAndALaterRunTakesItsPlace() {
        UUID schedule = schedule("time");
        UUID over = ran(schedule, 1);
        database.update("update scheduler.schedule_runs set catch_up_until = now()");
        catchUps.round();
        assertThat(rows.run(over).getOffsetDateTime("catch_up_until")).isNull();

        UUID early = ran(schedule("time"), 1);
        UUID later = rows.queuedRun(rows.run(early).getUUID("schedule_id"), "manual", SLOT);
        dispatch.round(Duration.ofSeconds(1));
        catchUps.round();

        assertThat(rows.status(later)).isEqualTo("running");
        assertThat(rows.run(early).getOffsetDateTime("catch_up_until")).isNull();
        assertThat(again()).isEmpty();
    }

    @Test
    void scheduleWithoutAWindowCatchesUpOnlyWhenItSaysForHowLong() {
        ran(schedule("window"), 1);
        ran(schedule("never"), 1);

        catchUps.round();

        assertThat(again()).isEmpty();
    }

    @Test
    void windowThatClosedMeanwhileAllowsNothing() {
        UUID schedule = schedule("window");
        UUID window = rows.window("nights", "allow", -60, 60, null);
        rows.set(schedule, "maintenance_window_id", window);
        UUID run = ran(schedule, 1);
        assertThat(rows.run(run).getOffsetDateTime("catch_up_until")).isNotNull();
        rows.moveWindow(window, -60, -1);
        catchUps.round();
        assertThat(again()).isEmpty();

        rows.moveWindow(window, -60, 60);
        catchUps.round();

        assertThat(again()).hasSize(2);
    }
}
