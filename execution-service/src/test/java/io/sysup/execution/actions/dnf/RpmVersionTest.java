package io.sysup.execution.actions.dnf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RpmVersionTest {

    // Each pair was put to rpm.vercmp of rpm 4.18.0, which agreed.
    @ParameterizedTest
    @CsvSource({
        "1.0, 1.1",
        "1.9, 1.10",
        "1.0~rc1, 1.0",
        "1.0~~, 1.0~",
        "1.0, 1.0^",
        "1.0^20240101, 1.0.1",
        "1.0^1, 1.0^2",
        "1.0~rc1^2, 1.0",
        "1.0a, 1.0.1",
        "1.0, 1.0a",
        "a, 1",
        "1.0-1.fc39, 1.0-2.fc39",
        "6.8.5-301.fc40, 6.8.10-300.fc40",
        "9, 1:0",
        "1:1.0, 2:0.1",
        "1.0-1.el9, 1.0-1.el9_4",
        "1.0-1.el9_4.1, 1.0-1.el9_4.2",
        "2.34-83.el9, 2.34-100.el9",
        "xyz.4, xyz.5",
        "1.0, 1.0.0",
        "5.5p1, 5.5p10",
        "10xyz, 10.1xyz",
    })
    void earlierComesBeforeLater(String earlier, String later) {
        assertThat(RpmVersion.ORDER.compare(earlier, later)).isNegative();
        assertThat(RpmVersion.ORDER.compare(later, earlier)).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"1.00, 1.0", "1_0, 1.0", "1.0+, 1.0", "0:1.0, 1.0", "1.0-1, 1.0-01"})
    void someAreTheSameThoughWrittenOtherwise(String left, String right) {
        assertThat(RpmVersion.ORDER.compare(left, right)).isZero();
    }
}
