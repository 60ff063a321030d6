package io.sysup.contracts.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code -Dcontracts.write=true} writes the schemas anew instead of comparing them. */
class ContractsTest {
    private static final boolean WRITE = Boolean.getBoolean("contracts.write");

    @ParameterizedTest
    @EnumSource
    void committedSchemaIsThatOfTheRecord(Contract contract) {
        String generated = SchemaOfRecord.of(contract);
        if (WRITE) {
            ContractFiles.write(ContractFiles.schema(contract), generated);
        }
        assertThat(ContractFiles.read(ContractFiles.schema(contract)))
                .as("after a change of a record: mvn test -pl common-contracts -Dcontracts.write")
                .isEqualTo(generated);
    }

    @Test
    void everySchemaBelongsToAContract() {
        assertThat(ContractFiles.allSchemas()).containsExactlyElementsOf(of(ContractFiles::schema));
        assertThat(ContractFiles.allFrozen()).containsExactlyElementsOf(of(ContractFiles::frozen));
    }

    private static List<Path> of(Function<Contract, Path> file) {
        return Arrays.stream(Contract.values()).map(file).sorted().toList();
    }
}
