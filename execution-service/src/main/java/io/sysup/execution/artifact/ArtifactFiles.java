package io.sysup.execution.artifact;

import io.sysup.kit.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Writes files that are made in one piece, under a passing name first. */
@ApplicationScoped
public class ArtifactFiles {
    private static final Logger LOGGER = Logger.getLogger(ArtifactFiles.class);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy/MM/dd").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final InstantSource clock;

    ArtifactFiles(ArtifactConfig config, InstantSource clock) {
        this.folder = config.folder();
        this.clock = clock;
    }

    public Artifact write(byte[] bytes, String suffix, String contentType) {
        UUID id = Ids.next();
        String path = DAY.format(clock.instant()) + "/" + id + "." + suffix;
        Path target = folder.resolve(path);
        try {
            Files.createDirectories(target.getParent());
            Path passing = folder.resolve(path + ".part");
            Files.write(passing, bytes);
            Files.move(passing, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("A file could not be written to " + target, e);
        }
        return new Artifact(id, path, bytes.length, sha256(bytes), contentType, false);
    }

    public void discard(Artifact artifact) {
        try {
            Files.deleteIfExists(folder.resolve(artifact.path()));
        } catch (IOException e) {
            LOGGER.warnf(
                    "The artifact %s could not be removed: %s", artifact.path(), e.getMessage());
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
