package io.sysup.execution.artifact;

import io.sysup.execution.ExecutionDatabase;
import io.sysup.execution.setting.Term;
import io.sysup.execution.setting.Terms;
import io.sysup.kit.db.Columns;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/**
 * Removes files that were kept long enough; their rows stay for a year as proof. The file goes
 * first: who is interrupted then finds the row again and has nothing left to remove.
 */
@ApplicationScoped
public class Cleanup {
    private static final Logger LOGGER = Logger.getLogger(Cleanup.class);
    private static final int BATCH = 500;

    private final ExecutionDatabase database;
    private final Path folder;
    private final Terms terms;

    Cleanup(ExecutionDatabase database, ArtifactConfig config, Terms terms) {
        this.database = database;
        this.folder = config.folder();
        this.terms = terms;
    }

    /** What would go now, and what is as old and stays. */
    public Plan plan() {
        double age = seconds(Term.ARTIFACTS);
        double failed = seconds(Term.FAILED_ARTIFACTS);
        List<Part> parts =
                database
                        .query(ArtifactSql.COUNT_EXPIRED, age, failed, seconds(Term.REPORTS))
                        .stream()
                        .map(Cleanup::part)
                        .toList();
        Row kept = database.query(ArtifactSql.COUNT_KEPT, age, failed).getFirst();
        return new Plan(
                parts.stream().mapToLong(Part::artifacts).sum(),
                parts.stream().mapToLong(Part::bytes).sum(),
                parts,
                new Kept(kept.getLong("pinned"), kept.getLong("pinned_bytes")),
                new Kept(kept.getLong("failed"), kept.getLong("failed_bytes")));
    }

    /**
     * @param goesOn asked before each batch
     */
    public Removed apply(BooleanSupplier goesOn) {
        Removed removed = new Removed(0, 0, 0);
        List<Row> rows = expired();
        while (!rows.isEmpty() && goesOn.getAsBoolean()) {
            Removed now = remove(rows, "expired");
            removed = removed.plus(now);
            // What cannot be removed comes first again: to go on would be to turn in circles.
            rows = now.failed() > 0 || rows.size() < BATCH ? List.of() : expired();
        }
        database.update(ArtifactSql.FORGET, BATCH);
        return removed;
    }

    private List<Row> expired() {
        return database.query(
                ArtifactSql.FIND_EXPIRED,
                seconds(Term.ARTIFACTS),
                seconds(Term.FAILED_ARTIFACTS),
                seconds(Term.REPORTS),
                BATCH);
    }

    private Removed remove(List<Row> rows, String reason) {
        List<UUID> gone = new ArrayList<>();
        long bytes = 0;
        for (Row row : rows) {
            if (isGone(folder.resolve(row.getString("path")))) {
                gone.add(row.getUUID("id"));
                bytes += row.getLong("bytes");
            }
        }
        database.update(ArtifactSql.DELETED, gone.toArray(UUID[]::new), reason);
        return new Removed(gone.size(), bytes, rows.size() - gone.size());
    }

    /** Removes the files of something that somebody deleted. */
    public void remove(List<UUID> ids) {
        remove(
                database.query(
                        "select id, path, bytes, kind from execution.raw_artifacts where id = any($1) and deleted_at is null",
                        (Object) ids.toArray(UUID[]::new)),
                "user");
    }

    private static boolean isGone(Path file) {
        try {
            Files.deleteIfExists(file);
            return true;
        } catch (IOException e) {
            LOGGER.warnf("The artifact %s could not be removed: %s", file, e.getMessage());
            return false;
        }
    }

    private double seconds(Term term) {
        return terms.of(term).toSeconds();
    }

    private static Part part(Row row) {
        return new Part(
                row.getString("kind"),
                row.getString("retention_policy"),
                row.getLong("artifacts"),
                row.getLong("bytes"),
                Columns.instant(row, "oldest"));
    }

    /**
     * @param pinned as old, and kept by a pin
     * @param failed as old, and kept longer because they tell of a failure
     */
    public record Plan(long artifacts, long bytes, List<Part> parts, Kept pinned, Kept failed) {}

    /** What goes, of one kind and class. */
    public record Part(String kind, String retention, long artifacts, long bytes, Instant oldest) {}

    /** What stays. */
    public record Kept(long artifacts, long bytes) {}

    /**
     * @param failed files that could not be removed
     */
    public record Removed(long artifacts, long bytes, long failed) {
        Removed plus(Removed more) {
            return new Removed(
                    artifacts + more.artifacts, bytes + more.bytes, failed + more.failed);
        }
    }
}
