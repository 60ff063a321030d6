package io.sysup.execution.overview;

import io.sysup.execution.ExecutionDatabase;
import io.sysup.execution.deadletter.DeadLetters;
import io.sysup.execution.limit.Limits;
import io.sysup.execution.overview.QueueOverview.ActionLine;
import io.sysup.execution.overview.QueueOverview.Finished;
import io.sysup.execution.overview.QueueOverview.Lock;
import io.sysup.execution.pause.Pauses;
import io.sysup.kit.db.Columns;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Reads the overview. Its statements see the jobs that are not final and those of the last hour,
 * each by an index; they grow with the line, not with the history.
 */
@ApplicationScoped
public class Overviews {
    private static final String ACTIONS =
            """
            select kind, count(*) filter (where status = 'queued') as waiting,
                count(*) filter (where status = 'queued' and run_after <= now()) as due,
                count(*) filter (where status = 'running') as running,
                count(*) filter (where status = 'lost') as lost,
                min(run_after) filter (where status = 'queued' and run_after <= now()) as oldest
            from execution.jobs where finished_at is null
            group by kind order by count(*) desc, kind
            """;
    private static final String FINISHED =
            """
            select count(*) filter (where status = 'ok') as ok, count(*) filter (where status = 'warning') as warning,
                count(*) filter (where status = 'error') as error, count(*) filter (where status = 'cancelled') as cancelled
            from execution.jobs where finished_at > now() - make_interval(secs => $1)
            """;
    private static final String LOCKS =
            """
            select j.machine_id, coalesce(m.name, j.payload_json ->> 'machine') as machine, j.id, j.kind, j.status,
                j.lock_kind, j.started_at, j.lease_owner, j.lease_expires_at,
                (select count(*) from execution.jobs w
                 where w.partition_key = j.partition_key and w.partition_key <> '' and w.status = 'queued') as waiting
            from execution.jobs j left join execution.machines m on m.id = j.machine_id
            where j.status in ('running', 'lost') and j.finished_at is null order by waiting desc, j.started_at limit 100
            """;
    private static final double MINUTE = 60;
    private static final double HOUR = 3600;

    private final ExecutionDatabase database;
    private final Pauses pauses;
    private final Limits limits;
    private final DeadLetters letters;

    public Overviews(
            ExecutionDatabase database, Pauses pauses, Limits limits, DeadLetters letters) {
        this.letters = letters;
        this.database = database;
        this.pauses = pauses;
        this.limits = limits;
    }

    public QueueOverview now() {
        List<Row> actions = database.query(ACTIONS);
        return new QueueOverview(
                sum(actions, "waiting"),
                sum(actions, "due"),
                sum(actions, "running"),
                sum(actions, "lost"),
                letters.waiting(),
                actions.stream()
                        .map(row -> Columns.instantOrNull(row, "oldest"))
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                finished(MINUTE),
                finished(HOUR),
                actions.stream().map(Overviews::line).toList(),
                database.query(LOCKS).stream().map(Overviews::lock).toList(),
                pauses.list(),
                limits.list());
    }

    QueueFigures figures() {
        return QueueFigures.of(database.query(QueueFigures.SELECT).getFirst());
    }

    private static long sum(List<Row> rows, String column) {
        return rows.stream().mapToLong(row -> row.getLong(column)).sum();
    }

    private Finished finished(double seconds) {
        Row row = database.query(FINISHED, seconds).getFirst();
        return new Finished(
                row.getLong("ok"),
                row.getLong("warning"),
                row.getLong("error"),
                row.getLong("cancelled"));
    }

    private static ActionLine line(Row row) {
        return new ActionLine(
                row.getString("kind"),
                row.getLong("waiting"),
                row.getLong("running"),
                row.getLong("lost"));
    }

    private static Lock lock(Row row) {
        return new Lock(
                row.getUUID("machine_id"),
                row.getString("machine"),
                row.getUUID("id"),
                row.getString("kind"),
                row.getString("status"),
                row.getString("lock_kind"),
                Columns.instant(row, "started_at"),
                row.getString("lease_owner"),
                Columns.instantOrNull(row, "lease_expires_at"),
                row.getLong("waiting"));
    }
}
