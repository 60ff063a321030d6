package io.sysup.kit.security;

import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.util.Optional;
import org.jose4j.keys.HmacKey;

/** All parts know the same secret: right for one process, and for services on one machine. */
public final class SharedSecret implements Trust {
    private static final int LEAST_BYTES = 32;

    private final Key key;

    public SharedSecret(String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        if (bytes.length < LEAST_BYTES) {
            throw new IllegalArgumentException(
                    "sysup.internal.secret must have at least " + LEAST_BYTES + " characters.");
        }
        this.key = new HmacKey(bytes);
    }

    @Override
    public Proof own() {
        return new Proof("", key);
    }

    @Override
    public Optional<Sent> sent(String header) {
        return Optional.of(new Sent(header, key, true));
    }

    @Override
    public boolean isAtHand(String header) {
        return true;
    }
}
