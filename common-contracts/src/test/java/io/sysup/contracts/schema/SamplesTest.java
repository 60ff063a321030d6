package io.sysup.contracts.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Samples are never edited once they are committed: they stand for messages already sent. */
class SamplesTest {
    private static final SchemaRegistry SCHEMAS =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    record Sample(Contract contract, Path file) {
        String text() {
            return ContractFiles.read(file);
        }

        @Override
        public String toString() {
            return contract + "/" + file.getFileName();
        }
    }

    static Stream<Sample> samples() {
        return Arrays.stream(Contract.values())
                .flatMap(contract ->
                        ContractFiles.samples(contract).stream()
                                .map(file -> new Sample(contract, file)));
    }

    @ParameterizedTest
    @EnumSource
    void everyContractHasSamples(Contract contract) {
        assertThat(ContractFiles.samples(contract)).hasSizeGreaterThanOrEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void oldSampleFitsTheSchema(Sample sample) {
        assertThat(violations(ContractFiles.schema(sample.contract()), sample.text())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void newSampleFitsTheSchemaGivenOut(Sample sample) {
        assertThat(violations(ContractFiles.frozen(sample.contract()), sample.text())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void sampleIsReadAndWrittenBackWithoutLoss(Sample sample) {
        Object value = ContractJson.read(sample.text(), sample.contract().type());

        JsonNode written = ContractJson.toTree(value);

        assertThat(withoutNulls(written)).isEqualTo(withoutNulls(ContractJson.tree(sample.text())));
        assertThat(violations(ContractFiles.schema(sample.contract()), written.toString()))
                .isEmpty();
    }

    @Test
    void wrongSampleIsRefused() {
        Sample sample =
                samples().filter(s -> s.contract() == Contract.JOB_CHANGED).findFirst().get();
        String broken = sample.text().replace("\"jobId\"", "\"jobIdentifier\"");

        assertThat(violations(ContractFiles.schema(sample.contract()), broken))
                .extracting(Error::getKeyword)
                .containsExactly("required");
    }

    private static List<Error> violations(Path schema, String json) {
        return SCHEMAS.getSchema(ContractFiles.read(schema))
                .validate(
                        json,
                        InputFormat.JSON,
                        context ->
                                context.executionConfig(
                                        config -> config.formatAssertionsEnabled(true)));
    }

    /** An absent property and one that is null say the same. */
    private static JsonNode withoutNulls(JsonNode node) {
        JsonNode copy = node.deepCopy();
        dropNulls(copy);
        return copy;
    }

    private static void dropNulls(JsonNode node) {
        if (node.isObject()) {
            node.properties().removeIf(property -> property.getValue().isNull());
        }
        node.forEach(SamplesTest::dropNulls);
    }
}
