package io.sysup.execution;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.execution.artifact.Integrity.Harmed;
import io.sysup.kit.diagnosis.Finding;
import org.junit.jupiter.api.Test;

class ExecutionDiagnosisTest {
    @Test
    void damagedAndMissingFilesAreToldWithWhatToDo() {
        Finding found = ExecutionDiagnosis.artifacts(new Harmed(2, 1));

        assertThat(found.level()).isEqualTo(Finding.Level.WARNING);
        assertThat(found.message()).isEqualTo("Kept files: 2 damaged, 1 missing");
        assertThat(found.remedy()).contains("sysup artifact list --integrity damaged", "backup");
        assertThat(ExecutionDiagnosis.artifacts(new Harmed(0, 0)).level())
                .isEqualTo(Finding.Level.OK);
    }
}
