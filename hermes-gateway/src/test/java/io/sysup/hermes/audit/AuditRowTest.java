package io.sysup.hermes.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.kit.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a row's hash is made of must never change: exports are kept for years. */
class AuditRowTest {
    /** The same file is checked by the command line's tests. */
    private static final Path GIVEN_OUT = Path.of("src/test/resources/audit/chain.ndjson");

    private static final UUID ID = UUID.fromString("019b0c51-0e4f-7b61-8a35-91c2d3e4f501");

    private static List<AuditRow> givenOut() {
        try (Stream<String> lines = Files.lines(GIVEN_OUT)) {
            return lines.map(line -> Json.read(line, AuditRow.class)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("givenOut")
    void aRowThatWasGivenOutKeepsItsHash(AuditRow row) {
        assertThat(row.computedHash()).isEqualTo(row.hash());
    }

    @Test
    void whatIsWrittenTodayIsWhatWasGivenOut() {
        Instant at = Instant.parse("2026-11-30T10:00:00.5Z");
        AuditRow first =
                AuditRow.after(
                        AuditHead.NONE,
                        ID,
                        AuditEntry.of(at, AuditActor.ANONYMOUS, "refusal", "GET /api/v1/machines")
                                .ended(AuditOutcome.REFUSED, ErrorKind.UNAUTHORIZED)
                                .answered(401)
                                .from("10.0.0.7"));
        AuditRow second =
                AuditRow.after(
                        first.asHead(),
                        ID,
                        AuditEntry.of(
                                        at.plusNanos(1000),
                                        new AuditActor("client:1", "Zoë \"ops\""),
                                        "http.POST",
                                        "/api/v1/jobs")
                                .ended(AuditOutcome.BEGUN, null)
                                .in("r1")
                                .with(Map.of("query", "on=tag:web")));

        assertThat(List.of(first, second)).isEqualTo(givenOut());
    }

    @Test
    void everyFieldCounts() {
        ObjectNode row = (ObjectNode) Json.tree(Json.write(givenOut().get(1)));
        List<String> names = row.propertyStream().map(Map.Entry::getKey).toList();

        assertThat(names).hasSize(15).contains("details", "prevHash");
        for (String name : names) {
            if (!name.equals("hash")) {
                ObjectNode changed = row.deepCopy();
                changed.set(name, changed(name, row.get(name)));
                AuditRow other = Json.convert(changed, AuditRow.class);
                assertThat(other.computedHash()).as(name).isNotEqualTo(other.hash());
            }
        }
    }

    private static JsonNode changed(String name, JsonNode value) {
        return switch (name) {
            case "seq" -> Json.tree("3");
            case "status" -> Json.tree("200");
            case "id" -> Json.tree("\"019b0c51-0e4f-7b61-8a35-91c2d3e4f502\"");
            default -> Json.tree("\"" + (value.isNull() ? "" : "x") + "\"");
        };
    }

    @Test
    void longTextsAreCutAndDetailsStayJson() {
        AuditRow row =
                AuditRow.after(
                        AuditHead.NONE,
                        ID,
                        AuditEntry.of(
                                        Instant.EPOCH,
                                        new AuditActor("x".repeat(10_000), null),
                                        "http.PUT",
                                        "/\uD83D\uDE00".repeat(400))
                                .with(
                                        Map.of(
                                                "key",
                                                "-----BEGIN PRIVATE KEY-----abc\"}",
                                                "all",
                                                List.of("y".repeat(9000), "z"))));

        assertThat(row.actor()).hasSize(500);
        assertThat(row.target()).hasSizeLessThanOrEqualTo(500);
        assertThat(Json.object(row.details())).containsKeys("key", "all");
        assertThat(row.details()).doesNotContain("abc");
    }
}
