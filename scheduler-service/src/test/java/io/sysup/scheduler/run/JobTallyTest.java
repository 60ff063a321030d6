package io.sysup.scheduler.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobTallyTest {
    @ParameterizedTest
    @CsvSource({
        "3, 0, 0, 0, 0, running,",
        "3, 1, 0, 1, 0, running,",
        "3, 3, 0, 0, 0, ok,",
        "3, 2, 1, 0, 0, warning,",
        "3, 1, 1, 0, 1, cancelled,",
        "3, 0, 1, 1, 1, error, 1 of 3 jobs failed.",
        "1, 0, 0, 1, 0, error, 1 of 1 job failed."
    })
    void theWorstEndCountsOnceAllAreOver(
            int total, int ok, int warning, int error, int cancelled, String status, String text) {
        JobTally tally = new JobTally(total, ok, warning, error, cancelled);

        assertThat(tally.status()).isEqualTo(status);
        assertThat(tally.message()).isEqualTo(text);
    }
}
