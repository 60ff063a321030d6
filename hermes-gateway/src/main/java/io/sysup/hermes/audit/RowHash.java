package io.sysup.hermes.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 over texts, each with its length before it, so that nothing can move from one into the
 * next. Whoever checks an export makes the same from its lines: docs/adr/0017 says how.
 */
final class RowHash {
    /** Comes first, so that a hash of this kind is never one of another. */
    private static final String FORMAT = "sysup.audit.row.v1";

    private static final int ABSENT = -1;

    private final MessageDigest digest;

    RowHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        add(FORMAT);
    }

    RowHash add(@Nullable Object value) {
        if (value == null) {
            addLength(ABSENT);
        } else {
            byte[] bytes = value.toString().getBytes(StandardCharsets.UTF_8);
            addLength(bytes.length);
            digest.update(bytes);
        }
        return this;
    }

    private void addLength(int length) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(length).flip());
    }

    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
