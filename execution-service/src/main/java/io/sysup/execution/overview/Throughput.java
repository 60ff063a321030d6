package io.sysup.execution.overview;

import io.sysup.execution.ExecutionDatabase;
import io.sysup.kit.db.Columns;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/**
 * Counts the jobs that came to their end, over time. Reads those of the span by the index of their
 * ends, so it grows with what was done in it, not with the history.
 */
@ApplicationScoped
public class Throughput {
    /** The last bar is the one that time is in, so it still grows. */
    private static final String BARS =
            """
            with bars as (
                select at from generate_series(
                    date_bin(make_interval(secs => $2), now(), 'epoch') - make_interval(secs => $2) * ($1::int - 1),
                    now(), make_interval(secs => $2)) as at),
            ended as (
                select date_bin(make_interval(secs => $2), finished_at, 'epoch') as at,
                    count(*) filter (where status = 'ok') as ok, count(*) filter (where status = 'warning') as warning,
                    count(*) filter (where status = 'error') as error,
                    count(*) filter (where status = 'cancelled') as cancelled
                from execution.jobs where finished_at >= (select min(at) from bars) group by 1)
            select bars.at, coalesce(ok, 0) as ok, coalesce(warning, 0) as warning, coalesce(error, 0) as error,
                coalesce(cancelled, 0) as cancelled
            from bars left join ended using (at) order by at
            """;

    private final ExecutionDatabase database;

    public Throughput(ExecutionDatabase database) {
        this.database = database;
    }

    Bars over(Span span) {
        return new Bars(
                span.seconds,
                database.query(BARS, span.bars, (double) span.seconds).stream()
                        .map(Throughput::bar)
                        .toList());
    }

    private static Bar bar(Row row) {
        return new Bar(
                Columns.instant(row, "at"),
                row.getLong("ok"),
                row.getLong("warning"),
                row.getLong("error"),
                row.getLong("cancelled"));
    }

    /** How far back, and in how many steps. */
    public enum Span {
        HOUR(60, 60),
        DAY(48, 1800),
        WEEK(56, 10_800);

        private final int bars;
        private final int seconds;

        Span(int bars, int seconds) {
            this.bars = bars;
            this.seconds = seconds;
        }
    }

    /**
     * @param seconds that each bar stands for
     * @param items the oldest first, without gaps
     */
    public record Bars(int seconds, List<Bar> items) {}

    /**
     * @param at begin of its time
     */
    public record Bar(Instant at, long ok, long warning, long error, long cancelled) {}
}
