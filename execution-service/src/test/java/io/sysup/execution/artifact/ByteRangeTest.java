package io.sysup.execution.artifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {
    @ParameterizedTest
    @CsvSource({
        "bytes=0-9,0,9",
        "bytes=5-,5,99",
        "bytes=-7,93,99",
        "bytes=90-500,90,99",
        "bytes=-500,0,99"
    })
    void isReadAsTheStandardSays(String header, long first, long last) {
        assertThat(ByteRange.parse(header, 100)).isEqualTo(new ByteRange(first, last));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=0-1,5-6", "bytes=9-3", "lines=1-2", "bytes=-", "bytes=a-b", ""})
    void whatIsNotOneRangeGetsTheWhole(String header) {
        assertThat(ByteRange.parse(header, 100)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=100-", "bytes=100-200", "bytes=-0"})
    void whatIsOutsideIsRefused(String header) {
        assertThatThrownBy(() -> ByteRange.parse(header, 100))
                .isInstanceOf(ByteRange.Unsatisfiable.class);
    }

    @Test
    void nothingIsInAnEmptyFile() {
        assertThat(ByteRange.parse(null, 0)).isNull();
        assertThatThrownBy(() -> ByteRange.parse("bytes=0-", 0))
                .isInstanceOf(ByteRange.Unsatisfiable.class);
    }
}
