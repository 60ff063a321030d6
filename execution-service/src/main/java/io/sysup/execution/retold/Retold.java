package io.sysup.execution.retold;

import io.sysup.contracts.job.JobChanged;
import io.sysup.contracts.snapshot.SnapshotTaken;
import io.sysup.execution.ExecutionDatabase;
import io.sysup.execution.job.Job;
import io.sysup.execution.job.JobEvents;
import io.sysup.execution.job.Jobs;
import io.sysup.kit.db.Columns;
import io.sysup.kit.json.Json;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads from the history what the events about machines said that still matters. */
@ApplicationScoped
public class Retold {
    private static final String[] KINDS = {
        SnapshotTaken.APT_UPDATE_ANALYZE,
        SnapshotTaken.MACHINE_PROBE,
        SnapshotTaken.MACHINE_METRICS,
        SnapshotTaken.HOST_CHECK
    };

    /** A job that was purged before its snapshot. */
    private static final UUID NO_LONGER_KEPT = new UUID(0, 0);

    private final ExecutionDatabase database;
    private final Jobs jobs;

    Retold(ExecutionDatabase database, Jobs jobs) {
        this.database = database;
        this.jobs = jobs;
    }

    /**
     * What was told.
     *
     * @param jobs of each machine those that a follower of all events would remember
     * @param snapshots of each machine the newest of each kind
     */
    public record Told(List<JobChanged> jobs, List<SnapshotTaken> snapshots) {}

    public Told of(List<UUID> machines) {
        return database.transaction(tx -> {
            UUID[] ids = machines.toArray(UUID[]::new);
            List<Row> rows = tx.query(RetoldSql.JOBS, (Object) ids);
            Map<UUID, Job> byId =
                    jobs.readAll(tx, rows.stream().map(row -> row.getUUID("id")).toList()).stream()
                            .collect(Collectors.toMap(Job::id, Function.identity()));
            return new Told(
                    rows.stream().map(row -> told(row, byId.get(row.getUUID("id")))).toList(),
                    tx.query(RetoldSql.SNAPSHOTS, ids, KINDS).stream()
                            .map(Retold::snapshot)
                            .toList());
        });
    }

    private static JobChanged told(Row row, @Nullable Job job) {
        String important = row.getString("important");
        return JobEvents.event(
                new JobEvents.Move(
                        Objects.requireNonNull(job),
                        row.getBoolean("contact"),
                        important == null ? Map.of() : Json.object(important)));
    }

    private static SnapshotTaken snapshot(Row row) {
        UUID job = row.getUUID("source_job_id");
        return new SnapshotTaken(
                row.getUUID("id"),
                row.getString("kind"),
                row.getUUID("machine_id"),
                job == null ? NO_LONGER_KEPT : job,
                row.getInteger("version"),
                row.getString("status"),
                Columns.instant(row, "created_at"),
                row.getInteger("schema_version"),
                Json.object(row.getString("important")));
    }
}
