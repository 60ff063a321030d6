package io.sysup.execution.artifact;

import io.sysup.execution.ExecutionDatabase;
import io.sysup.kit.db.Columns;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Whether the files are still what was written: their checksums are compared with those noted. */
@ApplicationScoped
public class Integrity {
    private static final Logger LOGGER = Logger.getLogger(Integrity.class);
    private static final int BATCH = 100;
    private static final long MOST_BYTES = 1L << 30;

    private final ExecutionDatabase database;
    private final Path folder;

    Integrity(ExecutionDatabase database, ArtifactConfig config) {
        this.database = database;
        this.folder = config.folder();
    }

    String verify(UUID id, String path, String sha256) {
        String found = found(folder.resolve(path), sha256);
        database.update(ArtifactSql.VERIFIED, id, found);
        if (!found.equals("intact")) {
            LOGGER.warnf("The artifact %s (%s) is %s", id, path, found);
        }
        return found;
    }

    /**
     * Looks at those whose last look is older, a gibibyte at most, so that a disk is not busy with
     * that alone.
     *
     * @param goesOn asked before each batch
     */
    Swept sweep(Duration older, BooleanSupplier goesOn) {
        Swept swept = new Swept(0, 0, 0, 0);
        List<Row> rows;
        do {
            rows = database.query(ArtifactSql.TO_VERIFY, (double) older.toSeconds(), BATCH);
            for (Row row : rows) {
                String found =
                        verify(row.getUUID("id"), row.getString("path"), row.getString("sha256"));
                swept = swept.plus(found, row.getLong("bytes"));
            }
        } while (rows.size() == BATCH && swept.bytes() < MOST_BYTES && goesOn.getAsBoolean());
        return swept;
    }

    public State state() {
        Row row = database.query(ArtifactSql.INTEGRITY).getFirst();
        return new State(
                row.getLong("artifacts"),
                row.getLong("bytes"),
                row.getLong("intact"),
                row.getLong("damaged"),
                row.getLong("missing"),
                row.getLong("unchecked"),
                Columns.instantOrNull(row, "oldest"));
    }

    /** Those that the last look did not find as they were written; an index holds only them. */
    public Harmed harmed() {
        Row row = database.query(ArtifactSql.HARMED).getFirst();
        return new Harmed(row.getLong("damaged"), row.getLong("missing"));
    }

    private static String found(Path file, String sha256) {
        try (InputStream in =
                new DigestInputStream(
                        Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            byte[] digest = ((DigestInputStream) in).getMessageDigest().digest();
            return HexFormat.of().formatHex(digest).equals(sha256) ? "intact" : "damaged";
        } catch (NoSuchFileException gone) {
            return "missing";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " cannot be read", unreadable);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Files that are not what was written, and files that are gone. */
    public record Harmed(long damaged, long missing) {}

    /** What a sweep looked at. */
    public record Swept(long artifacts, long bytes, long damaged, long missing) {
        Swept plus(String found, long size) {
            return new Swept(
                    artifacts + 1,
                    bytes + size,
                    damaged + (found.equals("damaged") ? 1 : 0),
                    missing + (found.equals("missing") ? 1 : 0));
        }
    }

    /**
     * @param oldest of the last looks
     */
    public record State(
            long artifacts,
            long bytes,
            long intact,
            long damaged,
            long missing,
            long unchecked,
            @Nullable Instant oldest) {}
}
