package io.sysup.execution.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.execution.snapshot.SnapshotDiff.Change;
import io.sysup.kit.json.Json;
import org.junit.jupiter.api.Test;

class SnapshotDiffTest {
    @Test
    void namedItemsAreComparedByNameWhateverTheirPlace() {
        var before =
                Json.tree(
                        "{\"plans\":[{\"name\":\"a\",\"to\":\"1\"},{\"name\":\"b\",\"to\":\"1\"}],\"n\":2}");
        var after =
                Json.tree(
                        "{\"plans\":[{\"name\":\"c\",\"to\":\"9\"},{\"name\":\"b\",\"to\":\"2\"}],\"n\":2}");

        assertThat(SnapshotDiff.between(before, after))
                .containsExactly(
                        new Change("plans[a].name", "a", null),
                        new Change("plans[a].to", "1", null),
                        new Change("plans[b].to", "1", "2"),
                        new Change("plans[c].name", null, "c"),
                        new Change("plans[c].to", null, "9"));
    }

    @Test
    void equalPayloadsHaveNoDifference() {
        var payload = Json.tree("{\"held\":[\"x\"],\"reboot\":false,\"size\":1.5,\"none\":null}");

        assertThat(SnapshotDiff.between(payload, payload)).isEmpty();
    }
}
