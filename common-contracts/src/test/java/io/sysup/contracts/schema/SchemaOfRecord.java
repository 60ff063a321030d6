package io.sysup.contracts.schema;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonModule;
import com.github.victools.jsonschema.module.jackson.JacksonOption;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The JSON Schema that a record stands for: components in their order, required unless marked
 * {@code @Nullable}, further properties allowed because payloads grow.
 */
final class SchemaOfRecord {
    private static final SchemaGenerator GENERATOR = generator();

    private SchemaOfRecord() {}

    static String of(Contract contract) {
        ObjectNode generated = GENERATOR.generateSchema(contract.type());
        ObjectNode schema = generated.objectNode();
        schema.set("$schema", generated.remove("$schema"));
        schema.put("$id", "urn:sysup:schema:" + contract.path().replace('/', ':'));
        schema.put("title", contract.type().getSimpleName());
        schema.setAll(generated);
        return ContractJson.pretty(schema);
    }

    private static SchemaGenerator generator() {
        SchemaGeneratorConfigBuilder builder =
                new SchemaGeneratorConfigBuilder(
                                SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                        .with(new JacksonModule(JacksonOption.FLATTENED_ENUMS_FROM_JSONVALUE))
                        .with(Option.INLINE_ALL_SCHEMAS);
        builder.forFields()
                .withNullableCheck(SchemaOfRecord::mayBeNull)
                .withRequiredCheck(field -> !mayBeNull(field));
        builder.forTypesInGeneral()
                .withPropertySorter((one, other) -> 0)
                .withCustomDefinitionProvider(
                        (type, context) -> recordOfOneWord(type.getErasedType(), context));
        return new SchemaGenerator(builder.build());
    }

    private static boolean mayBeNull(FieldScope field) {
        return field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** A record that is written as its only value, e.g. an open vocabulary. */
    private static @Nullable CustomDefinition recordOfOneWord(
            Class<?> type, SchemaGenerationContext context) {
        RecordComponent[] components = type.getRecordComponents();
        if (components == null || components.length != 1 || !isWrittenAsValue(components[0])) {
            return null;
        }
        var word = context.getTypeContext().resolve(components[0].getType());
        return new CustomDefinition(context.createStandardDefinition(word, null));
    }

    private static boolean isWrittenAsValue(RecordComponent component) {
        return Arrays.stream(component.getAccessor().getAnnotations())
                .anyMatch(JsonValue.class::isInstance);
    }
}
