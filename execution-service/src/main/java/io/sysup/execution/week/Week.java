package io.sysup.execution.week;

import io.sysup.execution.ExecutionDatabase;
import io.sysup.execution.pending.PendingPackages;
import io.sysup.execution.week.WorkDone.Age;
import io.sysup.execution.week.WorkDone.Day;
import io.sysup.execution.week.WorkDone.Failed;
import io.sysup.kit.db.Columns;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

/** Reads what was done in the last days. */
@ApplicationScoped
public class Week {
    /** A day, a week and a month: 0-1, 2-7, 8-30 and more than 30 whole days. */
    private static final List<Integer> EDGES = List.of(0, 2, 8, 31);

    private final ExecutionDatabase database;
    private final PendingPackages pending;

    Week(ExecutionDatabase database, PendingPackages pending) {
        this.database = database;
        this.pending = pending;
    }

    /** As people of the time zone count days. */
    WorkDone last(int days, ZoneId zone) {
        List<Day> done =
                database.query(WeekSql.DAYS, days, zone.getId()).stream().map(Week::day).toList();
        Instant since = done.getFirst().begin();
        List<Row> failures = database.query(WeekSql.FAILURES, since.toString());
        return new WorkDone(
                since,
                done,
                failures.stream().map(Week::failed).toList(),
                failures.isEmpty() ? 0 : failures.getFirst().getLong("failed"),
                ages());
    }

    private List<Age> ages() {
        List<PendingPackages.Waiting> waiting = pending.securityByAge(EDGES);
        return IntStream.range(0, EDGES.size())
                .mapToObj(i ->
                        new Age(
                                EDGES.get(i),
                                i + 1 < EDGES.size() ? EDGES.get(i + 1) : 0,
                                waiting.get(i).updates(),
                                waiting.get(i).machines()))
                .toList();
    }

    private static Day day(Row row) {
        return new Day(
                row.getLocalDate("day"),
                Columns.instant(row, "begin"),
                row.getLong("upgrades"),
                row.getLong("upgrades_failed"),
                row.getLong("reboots"),
                row.getLong("reboots_failed"));
    }

    private static Failed failed(Row row) {
        return new Failed(
                row.getString("kind"),
                row.getString("action"),
                row.getLong("jobs"),
                row.getLong("machines"),
                Columns.instant(row, "latest_at"),
                row.getUUID("latest_job"));
    }
}
