package io.sysup.inventory.fleet;

import io.vertx.sqlclient.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The machines as somebody asks once a week: in which states they are, and what waits too long.
 *
 * @param byStatus every status, those that no machine has too
 * @param silentDays what long means in {@code unseen} and {@code unanalyzed}
 * @param unseen machines that were not seen for more than so many days
 * @param unanalyzed machines whose packages were not analysed for more than so many days
 * @param neverAnalyzed those of them that never were
 * @param restarts machines that need a restart, by the days that they do
 */
public record FleetWeek(
        long machines,
        Map<String, Long> byStatus,
        int silentDays,
        long unseen,
        long unanalyzed,
        long neverAnalyzed,
        List<Waiting> restarts) {
    /** A day, a week and a month: 0-1, 2-7, 8-30 and more than 30 whole days. */
    private static final List<Integer> EDGES = List.of(0, 2, 8, 31);

    /**
     * @param fromDays of waiting
     * @param belowDays not reached; 0 where there is no end
     */
    public record Waiting(int fromDays, int belowDays, long machines) {}

    static FleetWeek of(Row row, int silentDays) {
        Map<String, Long> byStatus = new LinkedHashMap<>();
        FleetSummary.STATUSES.forEach(status -> byStatus.put(status, row.getLong(status)));
        return new FleetWeek(
                row.getLong("machines"),
                byStatus,
                silentDays,
                row.getLong("unseen"),
                row.getLong("unanalyzed"),
                row.getLong("never_analyzed"),
                List.of(waiting(row, 0), waiting(row, 1), waiting(row, 2), waiting(row, 3)));
    }

    private static Waiting waiting(Row row, int group) {
        int below = group + 1 < EDGES.size() ? EDGES.get(group + 1) : 0;
        return new Waiting(EDGES.get(group), below, row.getLong("restart_" + EDGES.get(group)));
    }
}
