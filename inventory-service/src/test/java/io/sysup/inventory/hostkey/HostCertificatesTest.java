package io.sysup.inventory.hostkey;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.inventory.hostkey.HostCertificates.End;
import io.sysup.kit.diagnosis.Finding;
import io.sysup.kit.diagnosis.Finding.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostCertificatesTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private static End in(String machine, Duration time) {
        return new End(machine, NOW.plus(time));
    }

    @ParameterizedTest
    @CsvSource({
        "P29D, WARNING, ends on 2026-03-30",
        "PT1H, WARNING, ends on 2026-03-01",
        "PT0S, ERROR, ended on 2026-03-01",
        "P-40D, ERROR, ended on 2026-01-20"
    })
    void aCertificateThatEndsIsToldWithWhatToDo(Duration left, Level level, String text) {
        Finding found =
                HostCertificates.judged(
                        7, 1, List.of(in("web-1", left), in("web-2", Duration.ofDays(90))), NOW);

        assertThat(found.level()).isEqualTo(level);
        assertThat(found.message())
                .isEqualTo(
                        "1 of 7 host certificates end within 30 days or have ended: web-1 " + text);
        assertThat(found.remedy()).contains("ssh-keygen");
    }

    @Test
    void thoseThatHoldAreCounted() {
        Finding found =
                HostCertificates.judged(7, 0, List.of(in("web-1", Duration.ofDays(31))), NOW);

        assertThat(found.level()).isEqualTo(Level.OK);
        assertThat(found.message()).endsWith("7");
    }
}
