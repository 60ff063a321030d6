package io.sysup.execution.week;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What was done in the last days.
 *
 * @param since begin of the first day
 * @param days the oldest first, without gaps; today is the last
 * @param failures by kind, the most frequent first; the twenty most frequent
 * @param failed all that failed, of whatever kind
 * @param securityAges security updates by the days that machines wait for them
 */
public record WorkDone(
        Instant since, List<Day> days, List<Failed> failures, long failed, List<Age> securityAges) {

    /** What came to its end on a day; what was only a dry run is not in it. */
    public record Day(
            LocalDate day,
            Instant begin,
            long upgrades,
            long upgradesFailed,
            long reboots,
            long rebootsFailed) {}

    /**
     * @param action of which kind most of the jobs were
     * @param latestJob the last that failed so
     */
    public record Failed(
            String kind,
            String action,
            long jobs,
            long machines,
            Instant latestAt,
            UUID latestJob) {}

    /**
     * @param fromDays of waiting
     * @param belowDays not reached; 0 where there is no end
     * @param updates each of each machine
     */
    public record Age(int fromDays, int belowDays, long updates, long machines) {}
}
