package io.sysup.kit.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class RedactorTest {
    @Property
    void noKnownSecretSurvives(
            @ForAll @AlphaChars @StringLength(min = 4, max = 20) String secret,
            @ForAll String before,
            @ForAll String after) {
        String clean = Redactor.of(List.of(secret)).redact(before + secret + after);

        assertThat(clean.replace(Redactor.MASK, "")).doesNotContain(secret);
    }

    @Test
    void knowsWhatSecretsLookLike() {
        Redactor redactor = Redactor.byShape();

        assertThat(redactor.redact("Err:1 http://joe:s3cret@mirror/debian"))
                .isEqualTo("Err:1 http://[redacted]@mirror/debian");
        assertThat(redactor.redact("Authorization: Bearer abcdefgh12345"))
                .doesNotContain("abcdefgh12345");
        assertThat(redactor.redact("db password=hunter2 ok"))
                .isEqualTo("db password=[redacted] ok");
        assertThat(redactor.redact("sysup_0123456789abcdefghijklmnopqrstuvwxyzABCDEFG"))
                .isEqualTo(Redactor.MASK);
    }

    @Test
    void eachLineOfAKeyIsASecret() {
        Redactor redactor = Redactor.of(List.of("-----BEGIN\nAAAABBBB\n-----END"));

        assertThat(redactor.redact("see AAAABBBB here")).isEqualTo("see [redacted] here");
    }

    @Property
    void noEncodedSecretSurvives(
            @ForAll @StringLength(min = 6, max = 20) String text,
            @ForAll @IntRange(max = 5) int before,
            @ForAll @IntRange(max = 5) int after) {
        String secret = "s3" + text.replaceAll("[\\p{Cntrl}\\p{Cs}\\s\\u0085]", "") + "cret";
        Redactor redactor = Redactor.of(List.of(secret));
        byte[] bytes =
                ("b".repeat(before) + secret + "a".repeat(after)).getBytes(StandardCharsets.UTF_8);
        String url = URLEncoder.encode(secret, StandardCharsets.UTF_8);

        for (Base64.Encoder encoder :
                List.of(
                        Base64.getEncoder(),
                        Base64.getUrlEncoder(),
                        Base64.getEncoder().withoutPadding())) {
            String base64 = encoder.encodeToString(bytes);
            String clean = redactor.redact("Basic " + base64 + " sent");
            assertThat(clean).startsWith("Basic ").endsWith(" sent").contains(Redactor.MASK);
            assertThat(clean.length()).isLessThanOrEqualTo(26 + before * 2 + after * 2 + 8);
        }
        for (String form :
                List.of(
                        url,
                        url.replace("+", "%20"),
                        someEscaped(secret),
                        HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8)),
                        secret.replace("\\", "\\\\").replace("\"", "\\\""))) {
            assertThat(redactor.redact("<" + form + ">")).isEqualTo("<[redacted]>");
        }
    }

    /** Each second byte is escaped, whether it needs to be or not. */
    private static String someEscaped(String secret) {
        StringBuilder text = new StringBuilder();
        secret.codePoints()
                .forEach(c -> {
                    String letter = Character.toString(c);
                    boolean asItIs = text.length() % 2 == 0 && c != '%';
                    byte[] bytes = letter.getBytes(StandardCharsets.UTF_8);
                    text.append(asItIs ? letter : HexFormat.of().withPrefix("%").formatHex(bytes));
                });
        return text.toString();
    }

    @Test
    void whatOverlapsIsMaskedAsAWhole() {
        Redactor redactor = Redactor.of(List.of("abcd", "bcdefg", "hunter22"));

        assertThat(redactor.redact("xabcdefgx abcdabcd hunter2hunter22"))
                .isEqualTo("x[redacted]x [redacted] hunter2[redacted]");
        assertThat(Redactor.of(List.of("abc")).redact("abc")).isEqualTo("abc");
    }
}
