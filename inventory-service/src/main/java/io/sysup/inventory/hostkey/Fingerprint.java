package io.sysup.inventory.hostkey;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.kit.problem.ProblemException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** The sha256 of a host key: hex in the database, as OpenSSH prints it everywhere else. */
public record Fingerprint(String hex) {
    private static final String PREFIX = "SHA256:";
    private static final int BYTES = 32;

    public static Fingerprint parse(String openSsh) {
        if (openSsh.startsWith(PREFIX)) {
            try {
                byte[] digest = Base64.getDecoder().decode(openSsh.substring(PREFIX.length()));
                if (digest.length == BYTES) {
                    return new Fingerprint(HexFormat.of().formatHex(digest));
                }
            } catch (IllegalArgumentException e) {
                throw notOne();
            }
        }
        throw notOne();
    }

    static Fingerprint of(byte[] publicKey) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(publicKey);
            return new Fingerprint(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ProblemException notOne() {
        return ProblemException.invalidField(
                ErrorKind.VALIDATION, "fingerprint", "must be SHA256: and the base64 of 32 bytes");
    }

    /** {@code SHA256:...}, to compare with what ssh-keygen -lf says. */
    public String openSsh() {
        byte[] digest = HexFormat.of().parseHex(hex);
        return PREFIX + Base64.getEncoder().withoutPadding().encodeToString(digest);
    }
}
