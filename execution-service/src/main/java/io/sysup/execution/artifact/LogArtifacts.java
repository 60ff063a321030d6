package io.sysup.execution.artifact;

import io.sysup.execution.artifact.Artifacts.NewArtifact;
import io.sysup.execution.job.Job;
import io.sysup.execution.log.JobLogs;
import io.sysup.execution.log.LogLine;
import io.sysup.kit.db.Tx;
import io.sysup.kit.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The whole log of a finished job as one compressed file, made of the redacted lines. */
@ApplicationScoped
public class LogArtifacts {
    private static final Logger LOGGER = Logger.getLogger(LogArtifacts.class);
    private static final String CONTENT_TYPE = "text/plain+gzip";
    private static final int PAGE = 2000;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy/MM/dd").withZone(ZoneOffset.UTC);
    private final Path folder;
    private final JobLogs logs;
    private final InstantSource clock;

    public LogArtifacts(ArtifactConfig config, JobLogs logs, InstantSource clock) {
        this.folder = config.folder();
        this.logs = logs;
        this.clock = clock;
    }

    /**
     * Writes the file under a passing name first, so that a half-written one is never taken for
     * whole.
     */
    public Artifact write(Job job, boolean failed) {
        return write(job, failed, line -> {});
    }

    /**
     * @param reader sees each line
     */
    public Artifact write(Job job, boolean failed, Consumer<LogLine> reader) {
        UUID id = Ids.next();
        String path = DAY.format(clock.instant()) + "/" + id + ".log.gz";
        Path target = folder.resolve(path);
        Path passing = folder.resolve(path + ".part");
        try {
            Files.createDirectories(target.getParent());
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (OutputStream file =
                            new DigestOutputStream(Files.newOutputStream(passing), digest);
                    OutputStream out = new BufferedOutputStream(new GZIPOutputStream(file))) {
                writeLines(job.id(), out, reader);
            }
            Files.move(passing, target, StandardCopyOption.ATOMIC_MOVE);
            String sha256 = HexFormat.of().formatHex(digest.digest());
            return new Artifact(id, path, Files.size(target), sha256, CONTENT_TYPE, failed);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The log of job " + job.id() + " could not be written to " + target, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void writeLines(UUID jobId, OutputStream out, Consumer<LogLine> reader)
            throws IOException {
        long after = 0;
        List<LogLine> lines;
        do {
            lines = logs.read(jobId, after, PAGE);
            for (LogLine line : lines) {
                String text = line.at() + " " + line.stream() + " " + line.message() + "\n";
                out.write(text.getBytes(StandardCharsets.UTF_8));
                reader.accept(line);
                after = line.seq();
            }
        } while (lines.size() == PAGE);
    }

    public void insert(Tx tx, List<OfJob> logs) {
        tx.batch(ArtifactSql.INSERT, logs.stream().map(OfJob::row).toList());
    }

    /** The log of a job. */
    public record OfJob(Job job, Artifact artifact) {
        private @Nullable Object[] row() {
            return new NewArtifact(
                            "raw_log",
                            artifact,
                            artifact.failed() ? ArtifactClass.FAILED : ArtifactClass.DEFAULT,
                            job.machineId(),
                            job.id())
                    .row();
        }
    }

    public void discard(Artifact artifact) {
        try {
            Files.deleteIfExists(folder.resolve(artifact.path()));
        } catch (IOException e) {
            LOGGER.warnf(
                    "The artifact %s could not be removed: %s", artifact.path(), e.getMessage());
        }
    }
}
