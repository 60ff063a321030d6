package io.sysup.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.kit.diagnosis.Finding.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MachineDiagnosisTest {
    @ParameterizedTest
    @CsvSource({"100, ERROR", "300, WARNING", "2047, WARNING", "4096, OK"})
    void aDiskThatFillsIsToldInTime(long freeMegabytes, Level level) {
        assertThat(MachineDiagnosis.disk(freeMegabytes * 1024 * 1024).level()).isEqualTo(level);
    }

    @Test
    void handlesThatRunOutAreTold() {
        assertThat(MachineDiagnosis.files(950, 1000).level()).isEqualTo(Level.WARNING);
        assertThat(MachineDiagnosis.files(100, 1000).level()).isEqualTo(Level.OK);
    }
}
