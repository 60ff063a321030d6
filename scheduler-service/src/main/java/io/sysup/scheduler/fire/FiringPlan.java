package io.sysup.scheduler.fire;

import io.sysup.scheduler.cron.CronSlots;
import io.sysup.scheduler.schedule.MisfirePolicy;
import io.sysup.scheduler.schedule.Policies;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the slots of a schedule that have come by now. A slot that is late counts as
 * missed: those older than the misfire window are skipped, the policy decides on the others. All
 * that are skipped share one run that tells so, under the first missed slot: a schedule that was
 * down for a month must not leave a month of rows.
 *
 * @param next the first slot that has not come yet; null when there is none
 */
record FiringPlan(List<PlannedRun> runs, @Nullable Instant next) {
    /** More runs than this are not made up, the newest count. */
    static final int MADE_UP_LIMIT = 100;

    FiringPlan {
        runs = List.copyOf(runs);
    }

    /**
     * @param due the first slot that is due, not after {@code now}
     */
    static FiringPlan of(CronSlots slots, Policies policies, Instant due, Instant now) {
        Come come = Come.by(slots, policies, due, now);
        List<Instant> madeUp = madeUp(policies.misfire(), come);
        List<PlannedRun> runs = new ArrayList<>();
        boolean dueIsMissed = !due.equals(come.onTime());
        if (dueIsMissed && !madeUp.contains(due)) {
            runs.add(PlannedRun.missed(due, explanation(due, policies)));
        }
        madeUp.forEach(slot -> runs.add(PlannedRun.madeUp(slot)));
        if (come.onTime() != null) {
            runs.add(PlannedRun.onTime(come.onTime()));
        }
        return new FiringPlan(runs, come.next());
    }

    private static List<Instant> madeUp(MisfirePolicy policy, Come come) {
        return switch (policy) {
            case SKIP -> List.of();
            case RUN_ALL -> List.copyOf(come.late());
            // A slot that comes right now makes up for the missed ones as well.
            case RUN_ONCE ->
                    come.late().isEmpty() || come.onTime() != null
                            ? List.of()
                            : List.of(come.late().getLast());
        };
    }

    private static String explanation(Instant first, Policies policies) {
        return "Slots from "
                + first
                + " on were missed; "
                + (policies.misfire() == MisfirePolicy.SKIP
                        ? "this schedule does not make up for them."
                        : "not all of them are made up for.");
    }

    /**
     * The slots that have come.
     *
     * @param late the newest of the missed ones within the misfire window
     * @param onTime at most one, because slots are at least a minute apart
     */
    private record Come(Deque<Instant> late, @Nullable Instant onTime, @Nullable Instant next) {
        static Come by(CronSlots slots, Policies policies, Instant due, Instant now) {
            Instant windowBegin = now.minusSeconds(policies.misfireWindowSeconds());
            Instant punctual = now.minus(Duration.ofSeconds(Policies.ON_TIME_SECONDS));
            Deque<Instant> late = new ArrayDeque<>();
            Instant onTime = null;
            Optional<Instant> slot = Optional.of(due);
            if (due.isBefore(windowBegin) && due.isBefore(punctual)) {
                Instant begin = windowBegin.isBefore(punctual) ? windowBegin : punctual;
                slot = slots.after(begin.minusMillis(1));
            }
            while (slot.isPresent() && !slot.get().isAfter(now)) {
                Instant come = slot.get();
                if (come.isAfter(punctual)) {
                    onTime = come;
                } else if (!come.isBefore(windowBegin)) {
                    keepNewest(late, come);
                }
                slot = slots.after(come);
            }
            return new Come(late, onTime, slot.orElse(null));
        }

        private static void keepNewest(Deque<Instant> late, Instant slot) {
            late.addLast(slot);
            if (late.size() > MADE_UP_LIMIT) {
                late.removeFirst();
            }
        }
    }
}
