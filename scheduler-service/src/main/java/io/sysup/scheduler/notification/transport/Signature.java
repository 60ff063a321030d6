package io.sysup.scheduler.notification.transport;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Proves who sent a webhook: HMAC-SHA256 over the time, a point and the body. Whoever receives it
 * refuses what is older than five minutes, so that a call that was listened to cannot be repeated
 * later.
 */
final class Signature {
    private static final String HMAC = "HmacSHA256";

    private Signature() {}

    static String of(String key, String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), HMAC));
            mac.update((timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return "v1=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
