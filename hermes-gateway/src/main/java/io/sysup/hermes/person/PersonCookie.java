package io.sysup.hermes.person;

import io.sysup.hermes.oidc.Granted;
import io.sysup.kit.json.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import org.jose4j.jwe.ContentEncryptionAlgorithmIdentifiers;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwe.KeyManagementAlgorithmIdentifiers;
import org.jose4j.keys.AesKey;
import org.jose4j.lang.JoseException;

/**
 * What the browser of a person shows. The database knows its hash only, and keeps the provider's
 * tokens sealed with a key that follows from it: without the browser nobody can use them.
 */
public record PersonCookie(String text) {
    private static final String MARK = "sysup_person_";
    private static final int RANDOM_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static PersonCookie random() {
        byte[] bytes = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(bytes);
        return new PersonCookie(
                MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    public static boolean isOne(String cookie) {
        return cookie.startsWith(MARK);
    }

    String hash() {
        return HexFormat.of().formatHex(digest("hash"));
    }

    String seal(Granted.Tokens tokens) {
        JsonWebEncryption box = box();
        box.setPayload(Json.write(tokens));
        try {
            return box.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("Tokens could not be sealed.", e);
        }
    }

    Granted.Tokens unseal(String sealed) {
        JsonWebEncryption box = box();
        try {
            box.setCompactSerialization(sealed);
            return Json.read(box.getPayload(), Granted.Tokens.class);
        } catch (JoseException e) {
            throw new IllegalStateException("Tokens could not be unsealed.", e);
        }
    }

    private JsonWebEncryption box() {
        JsonWebEncryption box = new JsonWebEncryption();
        box.setAlgorithmHeaderValue(KeyManagementAlgorithmIdentifiers.DIRECT);
        box.setEncryptionMethodHeaderParameter(ContentEncryptionAlgorithmIdentifiers.AES_256_GCM);
        box.setKey(new AesKey(digest("key")));
        return box;
    }

    /** A plain hash is enough to make a key of it: the text holds 256 random bits. */
    private byte[] digest(String purpose) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest((purpose + ":" + text).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    @Override
    public String toString() {
        return MARK + "[redacted]";
    }
}
