package io.sysup.contracts.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SchemaCompatibilityTest {
    @ParameterizedTest
    @EnumSource
    void schemaStillFitsTheOneGivenOut(Contract contract) {
        assertThat(
                        SchemaChanges.breaking(
                                tree(ContractFiles.frozen(contract)),
                                tree(ContractFiles.schema(contract))))
                .as("a payload only grows by optional properties; otherwise add a v2 beside it")
                .isEmpty();
    }

    private static JsonNode tree(Path file) {
        return ContractJson.tree(ContractFiles.read(file));
    }
}
