package io.sysup.contracts.host;

import org.jspecify.annotations.Nullable;

/**
 * Result of {@code host.check}: who answered, and what the login may do there.
 *
 * @param rights absent when it could not be found out, and in what older versions told
 */
public record HostCheckResult(
        int schemaVersion,
        String hostname,
        String osFamily,
        @Nullable String osVersion,
        @Nullable String osCodename,
        String prettyName,
        String kernel,
        String arch,
        SudoAccess sudo,
        @Nullable String bootId,
        long uptimeSeconds,
        long latencyMs,
        @Nullable RootRights rights) {

    public static final int SCHEMA_VERSION = 1;
}
