package io.sysup.hermes.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.kit.diagnosis.Finding.Level;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditFindingsTest {
    private static final Instant NOW = Instant.parse("2026-11-30T10:00:00Z");
    private static final AuditHead HEAD = new AuditHead(9, "a".repeat(64), null);

    @ParameterizedTest
    @CsvSource({
        "9, PT100H, true, OK",
        "8, PT2H, true, OK",
        "8, PT4H, true, WARNING",
        "9, PT0H, false, ERROR"
    })
    void anAnchorThatIsLateOrDoesNotFitIsTold(long seq, Duration age, boolean holds, Level level) {
        var state = new Anchors.State("heads.txt", seq, NOW.minus(age).toString(), holds);

        assertThat(AuditFindings.anchored(state, HEAD, Duration.ofHours(1), NOW).level())
                .isEqualTo(level);
    }

    @Test
    void aBrokenChainIsAnError() {
        var broken =
                new Verification(
                        NOW, NOW, "system:hermes", 1, 9, 8, "altered", 9L, "row 9 was altered");
        var fine = new Verification(NOW, NOW, "system:hermes", 1, 9, 9, null, null, null);

        assertThat(AuditFindings.verified(broken).level()).isEqualTo(Level.ERROR);
        assertThat(AuditFindings.verified(broken).message()).contains("row 9 was altered");
        assertThat(AuditFindings.verified(fine).level()).isEqualTo(Level.OK);
        assertThat(AuditFindings.verified(null).level()).isEqualTo(Level.OK);
    }
}
