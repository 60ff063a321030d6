package io.sysup.scheduler.campaign;

import io.sysup.kit.db.Columns;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A wave of a campaign as callers see it.
 *
 * @param wave its number, from 1; a target that is tried again moves to a later wave
 * @param startedAt when its first job was wished for
 * @param finishedAt null while something of it is open
 */
public record WaveView(
        int wave,
        boolean canary,
        int size,
        TargetCounts counts,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    /**
     * @param rows one for each wave and state
     */
    static List<WaveView> of(Campaign campaign, Collection<Row> rows) {
        boolean canary = campaign.wish().pace().canary() > 0;
        return rows.stream()
                .collect(
                        Collectors.groupingBy(
                                row -> row.getInteger("wave"), TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(wave -> of(wave.getKey(), canary && wave.getKey() == 1, wave.getValue()))
                .toList();
    }

    private static WaveView of(int number, boolean canary, List<Row> rows) {
        TargetCounts counts = TargetCounts.of(rows);
        Instant started =
                rows.stream()
                        .map(row -> Columns.instantOrNull(row, "started_at"))
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null);
        Instant finished =
                rows.stream()
                        .map(row -> Columns.instantOrNull(row, "finished_at"))
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null);
        return new WaveView(
                number, canary, counts.total(), counts, started, counts.over() ? finished : null);
    }
}
