package io.sysup.cli.file;

import io.sysup.cli.failure.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** A file that comes from the server; there only when it is complete. */
public record Download(Path target) {

    /** Returns the number of bytes. */
    public long write(InputStream content) {
        try (content) {
            Path draft =
                    Files.createTempFile(
                            target.toAbsolutePath().getParent(),
                            ".download",
                            ".part",
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rw-------")));
            try {
                long bytes = Files.copy(content, draft, StandardCopyOption.REPLACE_EXISTING);
                Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
                return bytes;
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (FileSystemException unwritable) {
            throw Failure.usage(target + " cannot be written: " + unwritable.getMessage(), null);
        } catch (IOException broken) {
            throw Failure.unreachable("the download broke off: " + broken.getMessage());
        }
    }
}
