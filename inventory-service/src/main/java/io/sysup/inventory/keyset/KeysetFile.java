package io.sysup.inventory.keyset;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.kit.start.StartRefusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/**
 * A file, or one in a folder that Kubernetes mounts and changes below us: it is read anew each
 * time.
 */
final class KeysetFile implements KeysetSource {
    private static final String IN_A_FOLDER = "kek.json";

    private final Path path;
    private final boolean ours;

    KeysetFile(Path path, boolean ours) {
        this.path = path;
        this.ours = ours;
    }

    private Path file() {
        return Files.isDirectory(path) ? path.resolve(IN_A_FOLDER) : path;
    }

    @Override
    public Optional<String> read() {
        try {
            return Optional.of(Files.readString(file()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new StartRefusal(
                    ErrorKind.KEYSET_INVALID,
                    "The keyset file " + name() + " cannot be read: " + e.getMessage() + ".",
                    "Let the user of this service read it, and keep it from everybody else.",
                    e);
        }
    }

    @Override
    public String name() {
        return file().toString();
    }

    @Override
    public boolean ours() {
        return ours;
    }

    @Override
    public void create(String json) {
        put(
                json,
                (fresh, file) -> {
                    try {
                        Files.createLink(file, fresh);
                    } catch (FileAlreadyExistsException e) {
                        // That of another replica: what it sealed must stay readable.
                    }
                });
    }

    @Override
    public void write(String json) {
        put(json, (fresh, file) -> Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE));
    }

    private interface Placing {
        void place(Path fresh, Path file) throws IOException;
    }

    private void put(String json, Placing placing) {
        try {
            Path file = Files.exists(file()) ? file().toRealPath() : file().toAbsolutePath();
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(fresh);
            Files.createFile(
                    fresh,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            try {
                writeThrough(fresh, json);
                placing.place(fresh, file);
            } finally {
                Files.deleteIfExists(fresh);
            }
            try (FileChannel folder = FileChannel.open(file.getParent())) {
                folder.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void writeThrough(Path file, String json) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(json.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }
}
