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
 * @param address where the connection goes to, as far as it is known: the IP address behind the
 *     name, or behind another machine what that one was asked for
 */
public record HostKeySighting(
        String hostname,
        int port,
        String keyType,
        String fingerprint,
        String publicKey,
        @Nullable String signer,
        @Nullable UUID jobId,
        @Nullable String address) {

    /** One of which only the name is known. */
    public HostKeySighting(
            String hostname,
            int port,
            String keyType,
            String fingerprint,
            String publicKey,
            @Nullable String signer,
            @Nullable UUID jobId) {
        this(hostname, port, keyType, fingerprint, publicKey, signer, jobId, null);
    }
}
