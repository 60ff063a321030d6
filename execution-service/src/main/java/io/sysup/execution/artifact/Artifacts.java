package io.sysup.execution.artifact;

import io.sysup.execution.ExecutionDatabase;
import io.sysup.execution.setting.Terms;
import io.sysup.kit.db.Tx;
import io.sysup.kit.db.Where;
import io.sysup.kit.problem.ProblemException;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is known of the files. */
@ApplicationScoped
public class Artifacts {
    private final ExecutionDatabase database;
    private final Path folder;
    private final Expiry expiry;

    Artifacts(ExecutionDatabase database, ArtifactConfig config, Terms terms) {
        this.database = database;
        this.folder = config.folder();
        this.expiry = new Expiry(terms);
    }

    /** By id, newest first. */
    List<ArtifactView> list(Choice choice, @Nullable UUID before, int rows) {
        Where where =
                new Where()
                        .and("a.machine_id = ?", choice.machineId())
                        .and("a.job_id = ?", choice.jobId())
                        .and("a.kind = ?", choice.kind())
                        .and("a.pinned = ?", choice.pinned())
                        .and("a.integrity = ?", choice.integrity())
                        .and("a.id < ?", before)
                        .then("and a.deleted_at is null order by a.id desc limit ?", rows);
        return database.query(ArtifactSql.SELECT + where.sql(), where.values()).stream()
                .map(row -> ArtifactView.of(row, expiry))
                .toList();
    }

    ArtifactView get(UUID id) {
        return ArtifactView.of(require(id), expiry);
    }

    StoredFile file(UUID id) {
        Row row = require(id);
        Path file = folder.resolve(row.getString("path"));
        if (!Files.isRegularFile(file)) {
            throw ProblemException.notFound("The file of artifact " + id);
        }
        return new StoredFile(
                file, row.getLong("bytes"), row.getString("sha256"), row.getString("content_type"));
    }

    ArtifactView pin(UUID id, boolean pinned) {
        if (database.update(ArtifactSql.PIN, id, pinned) == 0) {
            throw missing(id);
        }
        return get(id);
    }

    /** Notes files that were written, in the transaction of what they belong to. */
    public void insert(Tx tx, NewArtifact artifact) {
        tx.send(ArtifactSql.INSERT, artifact.row());
    }

    Row require(UUID id) {
        return database.first(ArtifactSql.SELECT + "where a.id = $1 and a.deleted_at is null", id)
                .orElseThrow(() -> missing(id));
    }

    private static ProblemException missing(UUID id) {
        return ProblemException.notFound("The artifact " + id);
    }

    /** What a list is narrowed to; null does not narrow it. */
    record Choice(
            @Nullable UUID machineId,
            @Nullable UUID jobId,
            @Nullable String kind,
            @Nullable Boolean pinned,
            @Nullable String integrity) {}

    /** A file to send. */
    record StoredFile(Path path, long bytes, String sha256, String contentType) {}

    /** An artifact that was just written. */
    public record NewArtifact(
            String kind,
            Artifact file,
            ArtifactClass retention,
            @Nullable UUID machineId,
            @Nullable UUID jobId) {
        @Nullable Object[] row() {
            return new @Nullable Object[] {
                file.id(),
                kind,
                file.path(),
                machineId,
                jobId,
                file.bytes(),
                file.sha256(),
                file.contentType(),
                retention.word()
            };
        }
    }
}
