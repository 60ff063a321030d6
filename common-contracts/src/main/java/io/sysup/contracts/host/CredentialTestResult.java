package io.sysup.contracts.host;

import org.jspecify.annotations.Nullable;

/**
 * Result of {@code credential.test}: the login worked, and this is what it may do.
 *
 * @param rights absent when it could not be found out, and in what older versions told
 */
public record CredentialTestResult(
        int schemaVersion,
        String hostname,
        SudoAccess sudo,
        long latencyMs,
        @Nullable RootRights rights) {

    public static final int SCHEMA_VERSION = 1;
}
