package io.sysup.kit.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.contracts.error.ErrorKind;
import java.net.BindException;
import org.junit.jupiter.api.Test;

class StartFailureTest {
    @Test
    void whatNobodyForesawIsToldWithItsFirstCause() {
        Exception failure =
                new RuntimeException(
                        "Failed to start quarkus",
                        new IllegalStateException(new IllegalArgumentException("two of a kind")));

        assertThat(StartFailure.of(failure).text())
                .isEqualTo(
                        "error: Failed to start quarkus: java.lang.IllegalArgumentException: two of a kind (internal)");
        assertThat(StartFailure.of(new RuntimeException("alone")).message())
                .isEqualTo("java.lang.RuntimeException: alone");
    }

    @Test
    void whatIsKnownIsFoundBelowWhatIsNot() {
        StartFailure failure =
                StartFailure.of(new RuntimeException("no", new BindException("in use")));

        assertThat(failure.kind()).isEqualTo(ErrorKind.PORT_TAKEN);
        assertThat(failure.remedy()).isNotBlank();
    }
}
