package io.sysup.serve;

import io.sysup.contracts.error.ErrorKind;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The folder in which one installation keeps everything; private to its owner, used by one process
 * at a time.
 */
final class Home {
    /** Where the secrets of channels are put by hand. */
    static final String CHANNEL_SECRETS = "secrets/channels";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 32;

    private final Path folder;
    private @Nullable FileLock lock;

    Home(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    Path folder() {
        return folder;
    }

    Path data(String name) {
        return folder.resolve(name);
    }

    Path runFile() {
        return folder.resolve("run").resolve("cli.json");
    }

    /**
     * Makes the folders and takes the home for this process until it ends.
     *
     * @throws StartRefused when another process has it, or it cannot be written
     */
    void open() {
        try {
            for (String part :
                    new String[] {
                        "", "secrets", CHANNEL_SECRETS, "run", "logs", "artifacts", "audit"
                    }) {
                makePrivateFolder(folder.resolve(part));
            }
            FileChannel channel =
                    FileChannel.open(
                            folder.resolve("run").resolve("lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            lock = channel.tryLock();
        } catch (IOException e) {
            throw new StartRefused(
                    ErrorKind.HOME_IN_USE,
                    "The folder " + folder + " cannot be used: " + e.getMessage() + ".",
                    "Choose a folder that you may write to, with --home or SYSUP_HOME.");
        }
        if (lock == null) {
            throw new StartRefused(
                    ErrorKind.HOME_IN_USE,
                    "System Update already runs with the folder " + folder + ".",
                    "Use the running one, stop it with `sysup down`, or choose another folder with --home.");
        }
    }

    private static void makePrivateFolder(Path path) throws IOException {
        Files.createDirectories(path);
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
    }

    /** A random secret that is made once and kept in a file of its own. */
    String secret(String name) throws IOException {
        Path file = folder.resolve("secrets").resolve(name);
        if (!Files.exists(file)) {
            writePrivate(file, random());
        }
        return Files.readString(file).trim();
    }

    static String random() {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Readable by the owner from its first moment on. */
    static void writePrivate(Path file, String text) throws IOException {
        Path passing = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(passing);
        Files.createFile(
                passing,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(passing, text + "\n", StandardCharsets.UTF_8);
        Files.move(passing, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    }
}
