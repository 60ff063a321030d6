package io.sysup.contracts.machine;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A machine showed this host key.
 *
 * @param hostname address as contacted
 * @param fingerprint {@code SHA256:} and the base64 digest, as OpenSSH prints it
 * @param publicKey base64 of the key blob, as in known_hosts
 */
public record HostKeySighting(
        String hostname,
        int port,
        String keyType,
        String fingerprint,
        String publicKey,
        @Nullable UUID jobId) {}
