package io.sysup.contracts.machine;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which host keys a machine has, as it told over a connection that was trusted.
 *
 * @param trusted fingerprint of the approved key that this connection is protected by
 * @param keys all that it named and that are of a known kind
 */
public record HostKeyAnnouncement(
        String hostname, int port, String trusted, List<Named> keys, @Nullable UUID jobId) {

    public HostKeyAnnouncement {
        keys = List.copyOf(keys);
    }

    /**
     * @param publicKey base64 of the key blob, as in known_hosts
     * @param proven it signed the session with this key; keys that are approved already are not
     *     asked to
     */
    public record Named(String keyType, String fingerprint, String publicKey, boolean proven) {}
}
