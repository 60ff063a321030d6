package io.sysup.scheduler.notification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of mounted secrets that the service under test looks into. */
public final class Secrets {
    public static final Path FOLDER = Path.of("target", "notification-secrets");

    private Secrets() {}

    /** Returns the name. */
    public static String mount(String name, String secret) {
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(FOLDER.resolve(name), secret + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return name;
    }

    public static void unmount(String name) {
        try {
            Files.deleteIfExists(FOLDER.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
