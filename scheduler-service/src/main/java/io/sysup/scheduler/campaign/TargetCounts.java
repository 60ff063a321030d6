package io.sysup.scheduler.campaign;

import io.vertx.sqlclient.Row;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/** Targets by their state. */
public record TargetCounts(
        int pending, int requested, int ok, int warning, int error, int cancelled, int skipped) {
    private static final int HUNDRED = 100;

    /** Reads state and number, one row for each state. */
    static TargetCounts of(Collection<Row> rows) {
        Map<TargetState, Integer> by = new EnumMap<>(TargetState.class);
        rows.forEach(row ->
                by.merge(
                        TargetState.of(row.getString("state")),
                        row.getInteger("number"),
                        Integer::sum));
        return new TargetCounts(
                by.getOrDefault(TargetState.PENDING, 0),
                by.getOrDefault(TargetState.REQUESTED, 0),
                by.getOrDefault(TargetState.OK, 0),
                by.getOrDefault(TargetState.WARNING, 0),
                by.getOrDefault(TargetState.ERROR, 0),
                by.getOrDefault(TargetState.CANCELLED, 0),
                by.getOrDefault(TargetState.SKIPPED, 0));
    }

    int total() {
        return pending + requested + ended() + skipped;
    }

    boolean over() {
        return pending + requested == 0;
    }

    /** What had its turn, of a hundred; what is skipped never had. */
    int percent() {
        return total() == 0 ? 0 : HUNDRED * ended() / total();
    }

    private int ended() {
        return ok + warning + error + cancelled;
    }
}
