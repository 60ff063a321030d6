package io.sysup.hermes.client;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** A secret that names its client. Only its hash is ever stored. */
public record ClientToken(String text) {
    public static final String MARK = "sysup_";

    private static final int RANDOM_BYTES = 32;
    private static final int SHOWN_CHARACTERS = MARK.length() + 6;
    private static final SecureRandom RANDOM = new SecureRandom();

    public static ClientToken random() {
        byte[] bytes = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(bytes);
        return new ClientToken(
                MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /**
     * Tokens are looked up by this hash, so that comparing them leaks nothing through its duration.
     */
    public String hash() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    /** The beginning, by which people recognize a token in a list. */
    public String prefix() {
        return text.substring(0, SHOWN_CHARACTERS);
    }

    @Override
    public String toString() {
        return MARK + "[redacted]";
    }
}
