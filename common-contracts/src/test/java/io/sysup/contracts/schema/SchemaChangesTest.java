package io.sysup.contracts.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Plants changes into a real schema and looks at what is said of them. */
class SchemaChangesTest {
    private final JsonNode before = ContractJson.tree(SchemaOfRecord.of(Contract.APT_UPGRADE));
    private final ObjectNode now = before.deepCopy();

    @Test
    void sameSchemaIsFine() {
        assertThat(changes()).isEmpty();
    }

    @Test
    void newOptionalPropertyIsFine() {
        properties().putObject("downloadBytes").put("type", "integer");

        assertThat(changes()).isEmpty();
    }

    @Test
    void newWordIsFine() {
        ((ArrayNode) property("mode").get("enum")).add("full-upgrade");

        assertThat(changes()).isEmpty();
    }

    @Test
    void removedWordBreaks() {
        ((ArrayNode) property("mode").get("enum")).remove(1);

        assertThat(changes())
                .containsExactly(new SchemaChange("/mode", "words removed: [dist-upgrade]"));
    }

    @Test
    void removedPropertyBreaks() {
        properties().remove("rebootRequired");
        required().remove(position("rebootRequired"));

        assertThat(changes()).containsExactly(new SchemaChange("/rebootRequired", "was removed"));
    }

    @Test
    void newRequiredPropertyBreaks() {
        properties().putObject("downloadBytes").put("type", "integer");
        required().add("downloadBytes");

        assertThat(changes())
                .containsExactly(new SchemaChange("/downloadBytes", "became required"));
    }

    @Test
    void propertyNoLongerRequiredBreaks() {
        required().remove(position("dryRun"));

        assertThat(changes()).containsExactly(new SchemaChange("/dryRun", "is no longer required"));
    }

    @Test
    void otherTypeBreaks() {
        property("dryRun").put("type", "string");

        assertThat(changes())
                .containsExactly(new SchemaChange("/dryRun", "type [boolean] became [string]"));
    }

    @Test
    void closedObjectBreaks() {
        now.put("additionalProperties", false);

        assertThat(changes())
                .containsExactly(new SchemaChange("", "further properties are restricted"));
    }

    @Test
    void breakInsideAListIsFound() {
        ((ObjectNode) now.at("/properties/changes/items/properties")).remove("arch");
        ((ArrayNode) now.at("/properties/changes/items/required")).remove(1);

        assertThat(changes()).containsExactly(new SchemaChange("/changes[]/arch", "was removed"));
    }

    private List<SchemaChange> changes() {
        return SchemaChanges.breaking(before, now);
    }

    private ObjectNode properties() {
        return (ObjectNode) now.get("properties");
    }

    private ObjectNode property(String name) {
        return (ObjectNode) properties().get(name);
    }

    private ArrayNode required() {
        return (ArrayNode) now.get("required");
    }

    private int position(String name) {
        for (int i = 0; i < required().size(); i++) {
            if (required().get(i).asText().equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException(name);
    }
}
