package io.sysup.cli.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The hash of a row, made by the rules of docs/adr/0017 and by no code of the server: SHA-256 over
 * texts, each with its length before it.
 */
final class RowHash {

    private static final byte[] FORMAT = withLength("sysup.audit.row.v1");
    private static final byte[] ABSENT = {-1, -1, -1, -1};

    private final MessageDigest digest;

    RowHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    String of(@Nullable String[] fields) {
        digest.update(FORMAT);
        for (String field : fields) {
            digest.update(field == null ? ABSENT : withLength(field));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static byte[] withLength(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[Integer.BYTES + bytes.length];
        for (int i = 0; i < Integer.BYTES; i++) {
            all[i] = (byte) (bytes.length >>> (24 - 8 * i));
        }
        System.arraycopy(bytes, 0, all, Integer.BYTES, bytes.length);
        return all;
    }
}
