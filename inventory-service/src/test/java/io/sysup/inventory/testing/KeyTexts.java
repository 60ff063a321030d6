package io.sysup.inventory.testing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Texts that look like private keys; none of them opens anything. */
public final class KeyTexts {
    private KeyTexts() {}

    public static String openSsh(String cipher, String body) {
        ByteArrayOutputStream key = new ByteArrayOutputStream();
        key.writeBytes("openssh-key-v1\0".getBytes(StandardCharsets.US_ASCII));
        key.writeBytes(new byte[] {0, 0, 0, (byte) cipher.length()});
        key.writeBytes(cipher.getBytes(StandardCharsets.US_ASCII));
        key.writeBytes(body.getBytes(StandardCharsets.US_ASCII));
        return pem(
                "OPENSSH PRIVATE KEY", Base64.getMimeEncoder().encodeToString(key.toByteArray()));
    }

    public static String pem(String label, String base64) {
        return "-----BEGIN " + label + "-----\n" + base64 + "\n-----END " + label + "-----\n";
    }
}
