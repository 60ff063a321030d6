package io.sysup.kit.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.kit.diagnosis.Finding.Level;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseChecksTest {
    @ParameterizedTest
    @CsvSource({
        "PT0S, OK",
        "PT1S, OK",
        "PT5S, OK",
        "PT7.5S, WARNING",
        "PT-3S, WARNING",
        "PT-31S, ERROR",
        "PT40S, ERROR"
    })
    void aClockIsWrongByWhatTheAnswerCannotExplain(Duration theirs, Level level) {
        Instant asked = Instant.parse("2026-03-01T10:00:00Z");
        Instant answered = asked.plusSeconds(5);

        assertThat(DatabaseChecks.clocks(asked.plus(theirs), asked, answered).level())
                .isEqualTo(level);
    }
}
