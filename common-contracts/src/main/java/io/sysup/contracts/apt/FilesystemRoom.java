package io.sysup.contracts.apt;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * The filesystem in which a folder lies.
 *
 * @param path what was asked for: {@code /}, {@code /boot} or {@code /var}
 * @param inodes absent where a filesystem does not count them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FilesystemRoom(
        String path,
        String mountPoint,
        long sizeBytes,
        long freeBytes,
        @Nullable Long inodes,
        @Nullable Long freeInodes) {}
