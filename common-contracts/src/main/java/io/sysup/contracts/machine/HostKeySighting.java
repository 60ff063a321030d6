package io.sysup.contracts.machine;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A machine showed this host key.
 *
 * @param hostname address as contacted
 * @param fingerprint {@code SHA256:} and the base64 digest, as OpenSSH prints it
 * @param publicKey base64 of the key blob, as in known_hosts
 * @param signer fingerprint of the key that signed a certificate of this host key; only when the
 *     certificate is valid for the machine at this moment
 */
public record HostKeySighting(
        String hostname,
        int port,
        String keyType,
        String fingerprint,
        String publicKey,
        @Nullable String signer,
        @Nullable UUID jobId) {}
