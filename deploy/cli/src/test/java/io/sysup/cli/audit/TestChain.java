package io.sysup.cli.audit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sysup.cli.json.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A log that a test can damage. */
final class TestChain {
    static final List<String> FIELDS =
            List.of(
                    "seq",
                    "id",
                    "at",
                    "actor",
                    "actorLabel",
                    "action",
                    "target",
                    "status",
                    "outcome",
                    "errorKind",
                    "remoteAddress",
                    "requestId",
                    "details",
                    "prevHash");

    final List<ObjectNode> rows = new ArrayList<>();

    static TestChain of(List<String> targets) {
        TestChain chain = new TestChain();
        targets.forEach(chain::append);
        return chain;
    }

    static TestChain ofLength(int rows) {
        TestChain chain = new TestChain();
        for (int n = 0; n < rows; n++) {
            chain.append("/api/v1/jobs/" + n);
        }
        return chain;
    }

    void append(String target) {
        String before = rows.isEmpty() ? Row.NO_HASH : rows.getLast().get("hash").asText();
        rows.add(row(rows.size() + 1, target, before));
    }

    static ObjectNode row(long seq, String target, String before) {
        ObjectNode row = Json.object();
        row.put("seq", seq)
                .put("id", "019b0c51-0e4f-7b61-8a35-91c2d3e4f501")
                .put("at", "2026-11-30T10:00:00.500000Z")
                .put("actor", "client:1")
                .put("actorLabel", "Zoë")
                .put("action", "http.POST")
                .put("target", target)
                .put("status", 200)
                .put("outcome", "ok")
                .putNull("errorKind")
                .put("remoteAddress", "10.0.0.7")
                .put("requestId", "r" + seq)
                .put("details", "{\"query\":\"on=tag:web\"}")
                .put("prevHash", before);
        return sealed(row);
    }

    /** As somebody who knows the rules gives a row its hash. */
    static ObjectNode sealed(ObjectNode row) {
        @Nullable String[] fields =
                FIELDS.stream()
                        .map(field -> row.get(field).isNull() ? null : row.get(field).asText())
                        .toArray(String[]::new);
        return row.put("hash", new RowHash().of(fields));
    }

    /** Makes a row one that says that rows up to that one lie in a file. */
    static void tellsOfAnArchive(ObjectNode row, long upTo, ObjectNode last) {
        sealed(
                row.put("action", "audit.archived")
                        .put(
                                "details",
                                Json.object()
                                        .put("upTo", upTo)
                                        .put("hash", last.get("hash").asText())
                                        .toString()));
    }

    /** Gives this row and all behind it new hashes. */
    void writeAnewFrom(int index) {
        for (int i = index; i < rows.size(); i++) {
            ObjectNode row = rows.get(i);
            row.put("prevHash", i == 0 ? Row.NO_HASH : rows.get(i - 1).get("hash").asText());
            sealed(row);
        }
    }

    Anchor anchor(int index) {
        return Anchor.of(rows.get(index));
    }

    String text() {
        return rows.stream().map(row -> row + "\n").collect(Collectors.joining());
    }

    Chain.Verdict check(Anchor... noted) {
        return check(false, noted);
    }

    Chain.Verdict check(boolean part, Anchor... noted) {
        Anchors anchors = new Anchors();
        List.of(noted).forEach(anchors::add);
        byte[] bytes = text().getBytes(StandardCharsets.UTF_8);
        try {
            return ChainCheck.of(new ByteArrayInputStream(bytes), anchors, part);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
