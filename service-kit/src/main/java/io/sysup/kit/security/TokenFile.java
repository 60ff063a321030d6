package io.sysup.kit.security;

import io.sysup.kit.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** A token that somebody else renews in place: it is read again every second. */
final class TokenFile {
    private static final Logger LOGGER = Logger.getLogger(TokenFile.class);
    private static final long KEPT_NANOS = Duration.ofSeconds(1).toNanos();

    private final Path file;
    private volatile @Nullable Read last;

    TokenFile(Path file) {
        this.file = file;
    }

    private record Read(String text, long at) {}

    /** While the file cannot be read, what was in it. */
    String text() {
        Read known = last;
        if (known != null && System.nanoTime() - known.at() < KEPT_NANOS) {
            return known.text();
        }
        try {
            Read now = new Read(Files.readString(file).strip(), System.nanoTime());
            last = now;
            return now.text();
        } catch (IOException e) {
            LOGGER.warnf("The service account's token cannot be read: %s", e.getMessage());
            if (known == null) {
                throw ProblemException.unavailable(
                        "This service has no token to show to the others.",
                        "Look whether the token is mounted at " + file + ".");
            }
            return known.text();
        }
    }
}
