package io.sysup.execution.report;

import io.sysup.execution.ExecutionDatabase;
import io.sysup.execution.artifact.Artifact;
import io.sysup.execution.artifact.ArtifactClass;
import io.sysup.execution.artifact.Artifacts;
import io.sysup.execution.artifact.Artifacts.NewArtifact;
import io.sysup.execution.artifact.Cleanup;
import io.sysup.execution.report.print.ReportFormat;
import io.sysup.kit.db.Where;
import io.sysup.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The reports there are; lists read by id, newest first. */
@ApplicationScoped
public class Reports {
    private final ExecutionDatabase database;
    private final Artifacts artifacts;
    private final Cleanup cleanup;

    Reports(ExecutionDatabase database, Artifacts artifacts, Cleanup cleanup) {
        this.database = database;
        this.artifacts = artifacts;
        this.cleanup = cleanup;
    }

    /** False when there is one of this id already. */
    boolean begin(UUID id, NewReport wish, ReportKind kind, String title, String actor) {
        return database.update(
                        ReportSql.INSERT,
                        id,
                        kind.word(),
                        title,
                        wish.machineId(),
                        wish.selector(),
                        wish.period(),
                        actor,
                        wish.written().word())
                == 1;
    }

    void done(UUID id, String title, @Nullable UUID machine, Map<ReportFormat, Artifact> files) {
        Artifact html = Objects.requireNonNull(files.get(ReportFormat.HTML));
        database.inTransaction(tx -> {
            files.forEach((format, file) -> {
                artifacts.insert(
                        tx, new NewArtifact("report", file, ArtifactClass.REPORT, machine, null));
                tx.send(ReportSql.FILE, id, format.word(), file.id());
            });
            tx.send(ReportSql.DONE, id, title, html.path(), html.bytes(), html.sha256());
        });
    }

    void failed(UUID id, String kind, String message) {
        database.update(ReportSql.FAILED, id, kind, message);
    }

    List<ReportView> list(
            @Nullable String kind, @Nullable UUID machine, @Nullable UUID before, int rows) {
        Where where =
                new Where()
                        .and("r.kind = ?", kind)
                        .and("r.machine_id = ?", machine)
                        .and("r.id < ?", before)
                        .then("order by r.id desc limit ?", rows);
        return database.query(ReportSql.SELECT + where.sql(), where.values()).stream()
                .map(ReportView::of)
                .toList();
    }

    ReportView get(UUID id) {
        return database.first(ReportSql.SELECT + "where r.id = $1", id)
                .map(ReportView::of)
                .orElseThrow(() -> ProblemException.notFound("The report " + id));
    }

    /** With its files, so that they are not removed under it. */
    ReportView pin(UUID id, boolean pinned) {
        database.update(ReportSql.PIN, id, pinned);
        return get(id);
    }

    void delete(UUID id) {
        if (get(id).status().equals("running")) {
            throw ProblemException.conflict(
                    "The report " + id + " is being made.", "Wait until it is done.");
        }
        List<UUID> files =
                database.query(ReportSql.FILES, id).stream()
                        .map(row -> row.getUUID("artifact_id"))
                        .toList();
        cleanup.remove(files);
        database.update(ReportSql.DELETE, id);
    }

    void tidy() {
        database.update(ReportSql.GIVE_UP);
        database.update(ReportSql.FORGET);
    }
}
