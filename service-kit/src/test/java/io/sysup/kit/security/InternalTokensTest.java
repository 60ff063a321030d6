package io.sysup.kit.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

class InternalTokensTest {
    private final InternalTokens tokens =
            new InternalTokens("0123456789012345678901234567890123456789");

    @Test
    void tellsWhoCalls() {
        String token = tokens.issue("client:1", Set.of("read"));

        assertThat(tokens.verify(token)).contains(new Caller("client:1", Set.of("read")));
    }

    @Test
    void refusesForeignAndAlteredTokens() {
        String foreign =
                new InternalTokens("another-secret-another-secret-another!")
                        .issue("client:1", Set.of("admin"));

        assertThat(tokens.verify(foreign)).isEmpty();
        assertThat(tokens.verify("eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.")).isEmpty();
        assertThat(tokens.verify("nonsense")).isEmpty();
    }

    @Test
    void aTokenIsGoodForItsAudienceOnly() {
        String session = tokens.issueFor("session", "client:1", Set.of("admin"), 5);

        assertThat(tokens.verifyFor("session", session))
                .contains(new Caller("client:1", Set.of("admin")));
        assertThat(tokens.verify(session)).isEmpty();
        assertThat(tokens.verifyFor("session", tokens.issue("client:1", Set.of()))).isEmpty();
    }

    @Test
    void refusesAnExpiredToken() {
        assertThat(tokens.verify(tokens.issue("client:1", Set.of("read"), -1))).isEmpty();
    }

    @Test
    void refusesAShortSecret() {
        assertThatThrownBy(() -> new InternalTokens("short")).hasMessageContaining("at least 32");
    }
}
