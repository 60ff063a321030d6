package io.sysup.kit.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
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
}
