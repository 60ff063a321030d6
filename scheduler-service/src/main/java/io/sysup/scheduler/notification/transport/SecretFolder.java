package io.sysup.scheduler.notification.transport;

import io.sysup.contracts.error.ErrorKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Secrets that somebody put into files. They are read at each use, so that one that was replaced
 * holds at once, and never kept.
 */
@ApplicationScoped
public class SecretFolder {
    private static final long MOST_BYTES = 8192;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    private final Optional<Path> folder;

    SecretFolder(NotificationConfig config) {
        this.folder = config.secretsFolder();
    }

    /**
     * @throws NotCarried when there is no such file, or it holds no line of text
     */
    String read(String name) throws NotCarried {
        if (folder.isEmpty() || !NAME.matcher(name).matches()) {
            throw missing(
                    name,
                    "This installation has no folder of secrets.",
                    "Name one with sysup.scheduler.notification.secrets-folder.");
        }
        Path file = folder.get().resolve(name);
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
                throw missing(
                        name,
                        "The secret " + name + " is not there.",
                        "Write it into the file "
                                + name
                                + " in the folder of secrets, readable by the service alone.");
            }
            String text = Files.readString(file).strip();
            if (text.isEmpty() || text.lines().count() > 1) {
                throw missing(
                        name,
                        "The secret " + name + " is not one line of text.",
                        "The file must hold the key, token or address and nothing else.");
            }
            return text;
        } catch (IOException e) {
            throw missing(
                    name,
                    "The secret " + name + " cannot be read.",
                    "Look whether the service may read the file.");
        }
    }

    private static NotCarried missing(String name, String message, String remedy) {
        return new NotCarried(ErrorKind.SECRET_MISSING, message, remedy);
    }
}
