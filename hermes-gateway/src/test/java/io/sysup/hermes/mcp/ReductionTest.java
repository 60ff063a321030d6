package io.sysup.hermes.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.kit.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReductionTest {
    @Test
    void leavesOutWhatSaysNothing() {
        JsonNode source =
                Json.tree(
                        "{\"a\":null,\"b\":[],\"c\":{\"d\":null},\"e\":false,\"f\":0,\"g\":\"x\"}");

        assertThat(Reduction.cut(source)).isEqualTo(Json.tree("{\"f\":0,\"g\":\"x\"}"));
    }

    @Test
    void keepsTheChosenFieldsUnderTheirOwnName() {
        JsonNode source = Json.tree("{\"name\":\"web1\",\"lease\":3,\"state\":{\"updates\":2}}");

        assertThat(Reduction.pick(source, List.of("name", "state.updates", "state.missing")))
                .isEqualTo(Json.tree("{\"name\":\"web1\",\"updates\":2}"));
    }

    @Test
    void saysHowMuchOfALongListIsMissing() {
        JsonNode cut = Reduction.cut(Json.tree(Json.write(new int[100])));

        assertThat(cut).hasSize(26);
        assertThat(cut.get(25)).isEqualTo(Json.tree("{\"omitted\":75}"));
    }

    @Test
    void cutsLongText() {
        JsonNode cut = Reduction.cut(Json.tree(Json.write("x".repeat(1000))));

        assertThat(cut.asText()).hasSize(401).endsWith("…");
    }
}
