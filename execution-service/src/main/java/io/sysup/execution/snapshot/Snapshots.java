package io.sysup.execution.snapshot;

import io.sysup.contracts.event.EventType;
import io.sysup.contracts.event.Topic;
import io.sysup.contracts.snapshot.SnapshotTaken;
import io.sysup.execution.ExecutionDatabase;
import io.sysup.execution.ExecutionMessages;
import io.sysup.execution.action.ActionResult;
import io.sysup.execution.action.ActionResult.Observation;
import io.sysup.execution.job.Job;
import io.sysup.execution.packages.StoredPlan;
import io.sysup.kit.db.Tx;
import io.sysup.kit.db.Where;
import io.sysup.kit.json.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Observations, never changed once stored. */
@ApplicationScoped
public class Snapshots {
    private static final int SCHEMA_VERSION = 1;
    private static final String INSERT =
            """
            insert into execution.snapshots (id, kind, created_at, status, machine_id, payload_json, important_json,
                schema_version, raw_artifact_id, source_job_id, execution_id, payload_sha256, plan_snapshot_id, plan_sha256,
                package_set_id)
            values ($1, $2, $3, $4, $5, $6::text::jsonb, $7::text::jsonb, $8, $9, $10, $11, $12, $13, $14, $15)
            """;
    private static final String COLUMNS =
            """
            select id, kind, machine_id, status, created_at, source_job_id, important_json::text as important_json,
            """;
    private static final String LISTED =
            COLUMNS + " null::text as payload_json from execution.snapshots ";
    private static final String WHOLE =
            COLUMNS + " payload_json::text as payload_json from execution.snapshots ";

    private static final String PACKAGES =
            "select package_set_id from execution.snapshots where id = $1 and package_set_id is not null";

    private final ExecutionDatabase database;
    private final Instance<ExecutionMessages> messages;
    private final InstantSource clock;

    public Snapshots(
            ExecutionDatabase database, Instance<ExecutionMessages> messages, InstantSource clock) {
        this.database = database;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Stores what the job observed and tells the others, in the transaction of the job's end.
     *
     * @param plan null for kinds that plan nothing
     * @param packages the set of what was installed then; null when the job did not see it
     */
    public void insert(
            Tx tx,
            UUID id,
            Job job,
            ActionResult result,
            UUID execution,
            UUID log,
            @Nullable StoredPlan plan,
            @Nullable UUID packages) {
        Observation observation = Objects.requireNonNull(result.observation());
        Instant takenAt = Objects.requireNonNullElse(job.finishedAt(), clock.instant());
        String status = job.state().word();
        String payload = Json.write(result.payload());
        tx.send(
                INSERT,
                id,
                observation.kind(),
                takenAt,
                status,
                job.machineId(),
                payload,
                Json.write(observation.important()),
                SCHEMA_VERSION,
                log,
                job.id(),
                execution,
                sha256(payload),
                plan == null ? null : plan.snapshot(),
                plan == null ? null : plan.sha256(),
                packages);
        var event =
                new SnapshotTaken(
                        id,
                        observation.kind(),
                        job.machineId(),
                        job.id(),
                        job.version(),
                        status,
                        takenAt,
                        SCHEMA_VERSION,
                        observation.important());
        messages.get()
                .add(tx, Topic.SNAPSHOT_EVENTS, EventType.SNAPSHOT_TAKEN, job.machineId(), event);
    }

    private static String sha256(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The set of what was installed when it was taken. */
    Optional<UUID> packages(UUID id) {
        return database.first(PACKAGES, id).map(row -> row.getUUID("package_set_id"));
    }

    public Optional<SnapshotView> find(UUID id) {
        return database.first(WHOLE + "where id = $1", id).map(SnapshotView::of);
    }

    public List<SnapshotView> list(
            @Nullable UUID machineId, @Nullable String kind, @Nullable UUID before, int rows) {
        Where where =
                new Where()
                        .and("machine_id = ?", machineId)
                        .and("kind = ?", kind)
                        .and("id < ?", before)
                        .then("order by id desc limit ?", rows);
        return database.query(LISTED + where.sql(), where.values()).stream()
                .map(SnapshotView::of)
                .toList();
    }
}
