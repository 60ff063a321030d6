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
    void whatBecameOfAThingIsToldOnce() {
        var before =
                Json.tree(
                        "{\"plans\":{\"upgrade\":[{\"name\":\"a\",\"to\":\"1\"},{\"name\":\"b\",\"arch\":\"amd64\",\"to\":\"1\"}]},\"fs\":[{\"mount\":\"/\",\"used\":5}],\"kernel\":{\"running\":\"6.1\"}}");
        var after =
                Json.tree(
                        "{\"plans\":{\"upgrade\":[{\"name\":\"b\",\"arch\":\"amd64\",\"to\":\"2\"},{\"name\":\"c\",\"to\":\"9\"}]},\"fs\":[{\"mount\":\"/\",\"used\":6}],\"kernel\":{\"running\":\"6.12\"}}");

        assertThat(ItemChange.of(SnapshotDiff.between(before, after)))
                .extracting(item -> item.list() + " " + item.name() + " " + item.what())
                .containsExactly(
                        "fs / changed",
                        "plans.upgrade a removed",
                        "plans.upgrade b:amd64 changed",
                        "plans.upgrade c added");
    }

    @Test
    void equalPayloadsHaveNoDifference() {
        var payload = Json.tree("{\"held\":[\"x\"],\"reboot\":false,\"size\":1.5,\"none\":null}");

        assertThat(SnapshotDiff.between(payload, payload)).isEmpty();
    }
}
