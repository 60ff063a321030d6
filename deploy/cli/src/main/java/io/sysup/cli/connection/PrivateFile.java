package io.sysup.cli.connection;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.failure.Failure;
import io.sysup.cli.json.Json;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** A JSON file with a secret in it, which only its owner may read. */
record PrivateFile(Path path) {

    Optional<JsonNode> read() {
        try {
            String text = Files.readString(path);
            JsonNode document =
                    Json.parse(text)
                            .filter(JsonNode::isObject)
                            .orElseThrow(() -> unreadable("it is not a JSON document"));
            return Optional.of(document);
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        } catch (AccessDeniedException denied) {
            throw Failure.notAllowed(
                    "forbidden",
                    "you may not read " + path,
                    "run this as the user who started System Update, or use `sysup login`");
        } catch (IOException broken) {
            throw unreadable(String.valueOf(broken.getMessage()));
        }
    }

    /** Complete or not at all, and never readable by others, not even for a moment. */
    void write(JsonNode document) throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        if (folder != null && Files.notExists(folder)) {
            Files.createDirectories(folder, permissions("rwx------"));
        }
        Path draft = Files.createTempFile(folder, ".login", ".json", permissions("rw-------"));
        try {
            Files.writeString(draft, Json.pretty(document) + "\n");
            Files.move(
                    draft,
                    path,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static FileAttribute<?> permissions(String written) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(written));
    }

    private Failure unreadable(String why) {
        return Failure.failed("internal", path + " cannot be read: " + why, "remove the file");
    }
}
