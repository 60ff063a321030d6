package io.sysup.hermes.audit;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.hermes.HermesDatabase;
import io.sysup.hermes.audit.ArchiveFile.Written;
import io.sysup.kit.db.Tx;
import io.sysup.kit.problem.ProblemException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Moves the beginning of the log into a file. The rows go from the table in the transaction that
 * writes down where they are, and only when the file was read back and is unbroken.
 */
@Singleton
class Archives {
    /** Everybody who changes something waits while these are deleted: about a second. */
    private static final long MOST_ROWS = 100_000;

    private final HermesDatabase database;
    private final AuditLog log;
    private final InstantSource clock;
    private final Optional<Path> folder;

    Archives(HermesDatabase database, AuditLog log, AuditConfig config, InstantSource clock) {
        this.database = database;
        this.log = log;
        this.clock = clock;
        this.folder = config.archiveFolder();
    }

    /** The newest first. */
    List<Archive> latest(int most) {
        return database.query(ArchiveSql.LATEST, most).stream().map(Archive::of).toList();
    }

    /**
     * What was, or would be, moved.
     *
     * @param rows none when no row is old enough
     * @param file its name in the folder of the archives
     * @param more whether more rows are old enough; one file takes a hundred thousand
     */
    public record Moved(
            boolean dryRun,
            long rows,
            long first,
            long last,
            @Nullable String hash,
            @Nullable String file,
            @Nullable String sha256,
            boolean more) {}

    /** Rows before this time; the newest row stays in any case. */
    Moved move(Instant before, boolean dryRun, AuditActor actor) {
        if (before.isAfter(clock.instant())) {
            throw ProblemException.invalidField(
                    ErrorKind.VALIDATION, "before", "must not lie in the future");
        }
        Path there = folder.orElseThrow(Archives::noFolder);
        AuditHead start = log.beginning();
        long oldEnough = Math.min(lastBefore(before), log.head().seq() - 1);
        long last = Math.min(oldEnough, start.seq() + MOST_ROWS);
        long rows = Math.max(0, last - start.seq());
        boolean more = oldEnough > last;
        if (dryRun || rows == 0) {
            return new Moved(dryRun, rows, start.seq() + 1, last, null, null, null, more);
        }
        Archive archive = store(there, start, last, actor);
        return new Moved(
                false,
                rows,
                archive.first(),
                archive.last(),
                archive.hash(),
                archive.file(),
                archive.sha256(),
                more);
    }

    private long lastBefore(Instant before) {
        return database.first(ArchiveSql.LAST_BEFORE, before.atOffset(ZoneOffset.UTC))
                .map(row -> row.getLong("seq"))
                .orElse(0L);
    }

    private Archive store(Path there, AuditHead start, long last, AuditActor actor) {
        try {
            Written written = new ArchiveFile(log, there).write(start, last);
            Archive archive =
                    new Archive(
                            start.seq() + 1,
                            last,
                            written.head().hash(),
                            written.name(),
                            written.sha256(),
                            clock.instant());
            database.inTransaction(tx -> replace(tx, archive, actor));
            return archive;
        } catch (IOException e) {
            throw ProblemException.conflict(
                    "Nothing was moved, the archive in "
                            + there
                            + " could not be written: "
                            + e.getMessage()
                            + ".",
                    "Check the folder and its disk. If a row is said to be altered or removed, keep the database as it is and run `sysup audit verify`.");
        }
    }

    private void replace(Tx tx, Archive archive, AuditActor actor) {
        tx.send(AuditSql.LOCK);
        tx.update(
                ArchiveSql.ADD,
                archive.first(),
                archive.last(),
                archive.hash(),
                archive.file(),
                archive.sha256(),
                archive.at().atOffset(ZoneOffset.UTC));
        long removed = tx.first(ArchiveSql.REMOVE, archive.last()).orElseThrow().getLong("removed");
        if (removed != archive.rows()) {
            throw new IllegalStateException(
                    removed + " rows of the audit log were to go instead of " + archive.rows());
        }
        log.append(tx, List.of(archive.entry(actor)));
    }

    private static ProblemException noFolder() {
        return ProblemException.conflict(
                "There is no folder for archives of the audit log.",
                "Set sysup.audit.archive-folder and start the gateway again.");
    }
}
