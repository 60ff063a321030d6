package io.sysup.inventory.hostkey;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.kit.problem.ProblemException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;

/**
 * The line of a .pub file: type, base64 of the key, and a comment, which is dropped. Looks at the
 * envelope only.
 */
record PublicKeyLine(String type, byte[] blob) {
    private static final Set<String> TYPES =
            Set.of(
                    "ssh-ed25519",
                    "ecdsa-sha2-nistp256",
                    "ecdsa-sha2-nistp384",
                    "ecdsa-sha2-nistp521",
                    "ssh-rsa");
    private static final int LONGEST = 8192;

    /**
     * @throws ProblemException 400 that names the field
     */
    static PublicKeyLine parse(String field, String line) {
        if (line.contains("PRIVATE KEY")) {
            throw refused(field, "is a private key; give the public one, which ends in .pub");
        }
        String[] words = line.strip().split("[ \\t]+", 3);
        if (line.length() > LONGEST || line.strip().lines().count() != 1 || words.length < 2) {
            throw refused(field, "must be the one line of a .pub file");
        }
        if (!TYPES.contains(words[0])) {
            throw refused(field, "must be a key of one of the types " + sorted());
        }
        return new PublicKeyLine(words[0], blob(field, words[0], words[1]));
    }

    static boolean knows(String type) {
        return TYPES.contains(type);
    }

    private static byte[] blob(String field, String type, String base64) {
        try {
            byte[] blob = Base64.getDecoder().decode(base64);
            byte[] name = type.getBytes(StandardCharsets.US_ASCII);
            ByteBuffer start = ByteBuffer.allocate(Integer.BYTES + name.length);
            start.putInt(name.length).put(name).flip();
            if (blob.length > start.remaining()
                    && ByteBuffer.wrap(blob, 0, start.remaining()).equals(start)) {
                return blob;
            }
        } catch (IllegalArgumentException e) {
            throw refused(field, "is damaged");
        }
        throw refused(field, "is damaged");
    }

    private static String sorted() {
        return String.join(", ", TYPES.stream().sorted().toList());
    }

    private static ProblemException refused(String field, String why) {
        return ProblemException.invalidField(ErrorKind.VALIDATION, field, why);
    }

    Fingerprint fingerprint() {
        return Fingerprint.of(blob);
    }

    String base64() {
        return Base64.getEncoder().encodeToString(blob);
    }

    String line() {
        return type + " " + base64();
    }
}
