package io.sysup.execution.artifact;

import java.util.UUID;

/**
 * A file below the artifact folder.
 *
 * @param path relative to the folder
 * @param sha256 hex digest of the bytes as stored
 * @param failed kept longer, because somebody may want to know why
 */
public record Artifact(
        UUID id, String path, long bytes, String sha256, String contentType, boolean failed) {}
