package io.sysup.kit.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.kit.diagnosis.Finding.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;
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

    @ParameterizedTest
    @CsvSource({"PT0.002S, OK", "PT0.499S, OK", "PT0.5S, WARNING", "PT9S, WARNING"})
    void aPoolInWhichOneWaitsIsTold(Duration waited, Level level) {
        assertThat(DatabaseChecks.pool(12, OptionalLong.of(7), waited).level()).isEqualTo(level);
    }

    @Test
    void howManyWaitIsToldWhereItIsCounted() {
        Duration soon = Duration.ofMillis(3);

        assertThat(DatabaseChecks.pool(12, OptionalLong.of(7), soon).message())
                .isEqualTo(
                        "A connection of this service was free after 3 ms; 12 are open, 7 waited for one");
        assertThat(DatabaseChecks.pool(12, OptionalLong.empty(), soon).message())
                .endsWith("12 are open");
    }

    @ParameterizedTest
    @CsvSource({
        "0005, 0005, 0, OK",
        "0005, 5, 0, OK",
        "0004, 0005, 0, ERROR",
        "0009, 0010, 0, ERROR",
        "0006, 0005, 0, WARNING",
        "0005, 0005, 1, ERROR"
    })
    void tablesOfAnotherVersionAreTold(String theirs, String ours, int failed, Level level) {
        assertThat(
                        TableVersions.compared(
                                        MigrationVersion.fromVersion(theirs),
                                        MigrationVersion.fromVersion(ours),
                                        failed)
                                .level())
                .isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({"0, OK", "4999, OK", "5000, WARNING"})
    void aConsumerThatIsFarBehindIsTold(long behind, Level level) {
        Finding found =
                BrokerCheck.consumers(Map.of("sysup-inventory", behind, "sysup-scheduler", 0L));

        assertThat(found.level()).isEqualTo(level);
        assertThat(found.message()).contains("sysup-inventory " + behind);
    }
}
