package io.sysup.scheduler.fire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.sysup.scheduler.cron.CronMistake;
import io.sysup.scheduler.cron.CronSlots;
import io.sysup.scheduler.cron.DstGap;
import io.sysup.scheduler.cron.DstOverlap;
import io.sysup.scheduler.cron.Timing;
import io.sysup.scheduler.schedule.CatchUp;
import io.sysup.scheduler.schedule.MisfirePolicy;
import io.sysup.scheduler.schedule.OverlapPolicy;
import io.sysup.scheduler.schedule.Policies;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FiringPlanTest {
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    private static CronSlots everyTenMinutes() throws CronMistake {
        return new Timing("*/10 * * * *", "UTC", DstGap.SHIFT, DstOverlap.FIRST).slots();
    }

    private static Policies policies(MisfirePolicy misfire, Duration window) {
        return new Policies(
                misfire,
                (int) window.toSeconds(),
                0,
                OverlapPolicy.SKIP,
                new CatchUp(CatchUp.Mode.NEVER, 60));
    }

    private static Instant minutes(int minutes) {
        return NOON.plus(Duration.ofMinutes(minutes));
    }

    @Test
    void slotOfThisMomentRuns() throws CronMistake {
        var plan =
                FiringPlan.of(
                        everyTenMinutes(),
                        policies(MisfirePolicy.SKIP, Duration.ZERO),
                        NOON,
                        NOON.plusMillis(3));

        assertThat(plan.runs()).containsExactly(PlannedRun.onTime(NOON));
        assertThat(plan.next()).isEqualTo(minutes(10));
    }

    @Test
    void slotIsOnTimeForAMinute() throws CronMistake {
        var policies = policies(MisfirePolicy.SKIP, Duration.ofHours(1));

        var justInTime = FiringPlan.of(everyTenMinutes(), policies, NOON, NOON.plusSeconds(59));
        var late = FiringPlan.of(everyTenMinutes(), policies, NOON, NOON.plusSeconds(60));

        assertThat(justInTime.runs()).containsExactly(PlannedRun.onTime(NOON));
        assertThat(late.runs())
                .singleElement()
                .satisfies(run -> assertThat(run.reason()).isEqualTo("misfire"))
                .satisfies(run -> assertThat(run.fate()).isEqualTo(PlannedRun.Fate.SKIPPED));
    }

    @Test
    void runOnceMakesUpForTheNewestMissedSlot() throws CronMistake {
        var plan =
                FiringPlan.of(
                        everyTenMinutes(),
                        policies(MisfirePolicy.RUN_ONCE, Duration.ofHours(1)),
                        NOON,
                        minutes(35));

        assertThat(plan.runs())
                .extracting(PlannedRun::slot, PlannedRun::fate)
                .containsExactly(
                        tuple(NOON, PlannedRun.Fate.SKIPPED),
                        tuple(minutes(30), PlannedRun.Fate.QUEUED));
        assertThat(plan.next()).isEqualTo(minutes(40));
    }

    @Test
    void slotOfThisMomentMakesUpForTheMissedOnes() throws CronMistake {
        var plan =
                FiringPlan.of(
                        everyTenMinutes(),
                        policies(MisfirePolicy.RUN_ONCE, Duration.ofHours(1)),
                        NOON,
                        minutes(30));

        assertThat(plan.runs())
                .filteredOn(run -> run.fate() == PlannedRun.Fate.QUEUED)
                .containsExactly(PlannedRun.onTime(minutes(30)));
    }

    @Test
    void runAllMakesUpForEachInOrder() throws CronMistake {
        var plan =
                FiringPlan.of(
                        everyTenMinutes(),
                        policies(MisfirePolicy.RUN_ALL, Duration.ofHours(1)),
                        NOON,
                        minutes(30));

        assertThat(plan.runs())
                .containsExactly(
                        PlannedRun.madeUp(NOON),
                        PlannedRun.madeUp(minutes(10)),
                        PlannedRun.madeUp(minutes(20)),
                        PlannedRun.onTime(minutes(30)));
    }

    @Test
    void slotsBeforeTheWindowAreNeverMadeUp() throws CronMistake {
        var plan =
                FiringPlan.of(
                        everyTenMinutes(),
                        policies(MisfirePolicy.RUN_ALL, Duration.ofMinutes(15)),
                        NOON,
                        minutes(38));

        assertThat(plan.runs()).hasSize(2);
        assertThat(plan.runs().getFirst().slot()).isEqualTo(NOON);
        assertThat(plan.runs().getFirst().fate()).isEqualTo(PlannedRun.Fate.SKIPPED);
        assertThat(plan.runs().getLast()).isEqualTo(PlannedRun.madeUp(minutes(30)));
    }

    @Test
    void yearsOfMissedMinutesMakeOneRowAndABoundedNumberOfRuns() throws CronMistake {
        CronSlots everyMinute =
                new Timing("* * * * *", "UTC", DstGap.SHIFT, DstOverlap.FIRST).slots();
        Instant now = NOON.plus(Duration.ofDays(3 * 365)).plusSeconds(5);

        var plan =
                FiringPlan.of(
                        everyMinute,
                        policies(MisfirePolicy.RUN_ALL, Duration.ofHours(6)),
                        NOON,
                        now);

        assertThat(plan.runs()).hasSize(1 + FiringPlan.MADE_UP_LIMIT + 1);
        assertThat(plan.runs().getFirst().fate()).isEqualTo(PlannedRun.Fate.SKIPPED);
        assertThat(plan.runs().getLast()).isEqualTo(PlannedRun.onTime(now.minusSeconds(5)));
    }

    @Test
    void noSlotComesTwiceWhereverTheClockJumps() throws CronMistake {
        var policies = policies(MisfirePolicy.RUN_ALL, Duration.ofHours(2));

        var anHourAhead = FiringPlan.of(everyTenMinutes(), policies, NOON, minutes(60));

        assertThat(anHourAhead.runs()).extracting(PlannedRun::slot).doesNotHaveDuplicates();
        assertThat(anHourAhead.next()).isEqualTo(minutes(70));
    }
}
