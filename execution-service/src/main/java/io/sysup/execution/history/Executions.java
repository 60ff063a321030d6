package io.sysup.execution.history;

import io.sysup.contracts.job.Requester;
import io.sysup.execution.ExecutionDatabase;
import io.sysup.execution.action.ActionResult;
import io.sysup.execution.job.Job;
import io.sysup.kit.db.Tx;
import io.sysup.kit.db.Where;
import io.sysup.kit.json.Json;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The history of performed actions; lists read by id, newest first. */
@ApplicationScoped
public class Executions {
    private static final String INSERT =
            """
            insert into execution.executions (id, machine_id, action, mode, started_at, finished_at, status, job_id,
                result_json, important_json, raw_artifact_id, error_kind, error_message, metadata_json)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9::text::jsonb, $10::text::jsonb, $11, $12, $13, $14::text::jsonb)
            """;
    private static final String COLUMNS =
            """
            select e.id, e.machine_id, m.name as machine_name, e.action, e.mode, e.status, e.started_at, e.finished_at,
                e.job_id, e.exit_code, e.error_kind, e.error_message, e.important_json::text as important_json,
                e.raw_artifact_id,
            """;
    private static final String FROM =
            """
             from execution.executions e left join execution.machines m on m.id = e.machine_id
            """;
    private static final String WHOLE = COLUMNS + "e.result_json::text as result_json" + FROM;
    private static final String LISTED = COLUMNS + "null::text as result_json" + FROM;

    private final ExecutionDatabase database;

    public Executions(ExecutionDatabase database) {
        this.database = database;
    }

    public void insert(Tx tx, List<OfJob> executions) {
        tx.batch(INSERT, executions.stream().map(OfJob::row).toList());
    }

    /**
     * What a job did.
     *
     * @param log the artifact that holds its log
     * @param contact whether the machine answered; null when it was not tried
     */
    public record OfJob(
            UUID id, Job job, @Nullable ActionResult result, UUID log, @Nullable Boolean contact) {
        private @Nullable Object[] row() {
            return new @Nullable Object[] {
                id,
                job.machineId(),
                job.action(),
                mode(job.requestedBy()),
                Objects.requireNonNullElse(job.startedAt(), job.createdAt()),
                job.finishedAt(),
                job.state().word(),
                job.id(),
                result == null ? null : Json.write(result.payload()),
                result == null ? null : Json.write(result.summary()),
                log,
                job.error() == null ? null : job.error().kind().word(),
                job.error() == null ? null : job.error().message(),
                Json.write(metadata())
            };
        }

        private Map<String, Object> metadata() {
            boolean dryRun = job.payload().dryRun();
            return contact == null
                    ? Map.of("dryRun", dryRun)
                    : Map.of("dryRun", dryRun, "contact", contact);
        }
    }

    private static String mode(Requester requester) {
        return switch (requester.type()) {
            case Requester.SCHEDULE -> "scheduled";
            case "hermes" -> "hermes_requested";
            default -> "manual";
        };
    }

    public Optional<ExecutionView> find(UUID id) {
        return database.first(WHOLE + "where e.id = $1", id).map(ExecutionView::of);
    }

    public List<ExecutionView> list(
            @Nullable UUID machineId, @Nullable String action, @Nullable UUID before, int rows) {
        Where where =
                new Where()
                        .and("e.machine_id = ?", machineId)
                        .and("e.action = ?", action)
                        .and("e.id < ?", before)
                        .then("order by e.id desc limit ?", rows);
        return database.query(LISTED + where.sql(), where.values()).stream()
                .map(ExecutionView::of)
                .toList();
    }
}
