package io.sysup.inventory.credential;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.kit.diagnosis.Finding;
import io.sysup.kit.diagnosis.Finding.Level;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyAgeTest {
    @ParameterizedTest
    @CsvSource({"P0D, OK", "P364D, OK", "P365D, WARNING", "P900D, WARNING"})
    void aKeyThatSealsForTooLongIsTold(Duration age, Level level) {
        Finding found = KeyAge.aged("1234", age, Duration.ofDays(365));

        assertThat(found.level()).isEqualTo(level);
        assertThat(found.message()).contains("1234", age.toDays() + " days");
    }
}
