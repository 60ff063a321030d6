package io.sysup.cli.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class TimeSpanTest {

    @ParameterizedTest
    @CsvSource({"90s, PT1M30S", "10m, PT10M", "1h30m, PT1H30M", "2d, PT48H", "1d1s, PT24H1S"})
    void readsWhatPeopleWrite(String written, Duration span) {
        assertThat(new TimeSpan().convert(written)).isEqualTo(span);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10", "soon", "-5m", "5m2h", "1.5h", "0s", "m", "99999999999999d"})
    void refusesEverythingElse(String written) {
        assertThatThrownBy(() -> new TimeSpan().convert(written))
                .isInstanceOf(TypeConversionException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1m30s", "10m", "1h30m", "2d", "1s"})
    void writesWhatItReads(String written) {
        assertThat(TimeSpan.written(new TimeSpan().convert(written))).isEqualTo(written);
    }
}
