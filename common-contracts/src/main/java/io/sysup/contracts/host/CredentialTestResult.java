package io.sysup.contracts.host;

/** Result of {@code credential.test}: the login worked, and this is what it may do. */
public record CredentialTestResult(
        int schemaVersion, String hostname, SudoAccess sudo, long latencyMs) {

    public static final int SCHEMA_VERSION = 1;
}
