package io.sysup.hermes.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import io.sysup.hermes.HermesDatabase;
import io.sysup.hermes.testing.GatewayTest;
import io.sysup.hermes.testing.TestClients;
import io.sysup.kit.json.Json;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Beginnings of the log that go into files, and the proof of what stays, on a real PostgreSQL. */
@GatewayTest
class ArchivesTest {
    private static final Path FOLDER = Path.of("target/audit-archive");

    @Inject AuditLog log;
    @Inject HermesDatabase database;
    @Inject TestClients clients;
    @TempDir Path folder;

    private void appendSome() {
        IntStream.range(0, 5)
                .forEach(n ->
                        log.append(
                                AuditEntry.of(
                                        Instant.now(),
                                        new AuditActor("client:" + n, "night script"),
                                        "http.POST",
                                        "/api/v1/jobs/" + n)));
    }

    private JsonPath archive(boolean dryRun) {
        return clients.asAdmin()
                .contentType("application/json")
                .body(Map.of("before", Instant.now().toString(), "dryRun", dryRun))
                .post("/api/v1/audit/archive")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private JsonPath verified() {
        Instant asked = Instant.now();
        clients.asAdmin().post("/api/v1/audit/verification").then().statusCode(202);
        return await().until(this::state, state -> hasEndedAfter(state, asked));
    }

    private JsonPath state() {
        return clients.asAdmin().get("/api/v1/audit/state").then().extract().jsonPath();
    }

    private static boolean hasEndedAfter(JsonPath state, Instant asked) {
        String ended = state.getString("verification.endedAt");
        return ended != null && Instant.parse(ended).isAfter(asked);
    }

    private List<AuditRow> kept() {
        return log.read(1, Long.MAX_VALUE, 100_000);
    }

    private static Optional<Breach> walk(AuditHead start, List<AuditRow> rows, AuditHead... noted) {
        ChainWalk walk = ChainWalk.whole(start, List.of(noted));
        return rows.stream().map(walk::add).flatMap(Optional::stream).findFirst().or(walk::end);
    }

    @Test
    void theBeginningGoesIntoAFileAndTheRestIsStillProven() throws IOException {
        appendSome();
        AuditHead before = log.beginning();

        JsonPath told = archive(true);
        assertThat(told.getLong("rows")).isGreaterThanOrEqualTo(5);
        assertThat(told.getLong("first")).isEqualTo(before.seq() + 1);
        assertThat(log.beginning()).isEqualTo(before);

        JsonPath moved = archive(false);
        long last = moved.getLong("last");
        List<AuditRow> filed =
                Files.readAllLines(FOLDER.resolve(moved.getString("file"))).stream()
                        .map(line -> Json.read(line, AuditRow.class))
                        .toList();
        assertThat(filed).hasSize(moved.getInt("rows"));
        assertThat(filed.getLast().hash()).isEqualTo(moved.getString("hash"));
        assertThat(FOLDER.resolve(moved.getString("file") + ".head"))
                .hasContent(last + " " + moved.getString("hash") + " " + filed.getLast().at());

        List<AuditRow> rest = kept();
        assertThat(rest.getFirst().seq()).isEqualTo(last + 1);
        assertThat(rest.getFirst().prevHash()).isEqualTo(moved.getString("hash"));
        List<AuditRow> all = new ArrayList<>(filed);
        all.addAll(rest);
        assertThat(walk(before, all)).as("with the file").isEmpty();
        assertThat(walk(log.beginning(), rest)).as("without the file").isEmpty();
        assertThat(verified().getString("verification.broken")).isNull();
        assertThat(state().getLong("firstSeq")).isEqualTo(last + 1);
        assertThat(state().getString("archives[0].sha256")).isEqualTo(moved.getString("sha256"));
    }

    @Test
    void whatIsDamagedInTheRestIsFoundInEachRow() {
        appendSome();
        AuditRow noted = log.append(AuditEntry.of(Instant.now(), AuditActor.GATEWAY, "x", null));
        archive(false);
        appendSome();
        AuditHead start = log.beginning();
        List<AuditRow> rows = kept();
        AuditHead head = rows.getLast().asHead();

        for (int place = 0; place < rows.size(); place++) {
            long seq = rows.get(place).seq();
            List<AuditRow> altered = new ArrayList<>(rows);
            altered.set(place, withActor(rows.get(place), "client:somebody-else"));
            assertBroken(walk(start, altered), Breach.Kind.ALTERED, seq);

            List<AuditRow> cut = rows.subList(0, place);
            assertThat(walk(start, cut, head)).as("cut before " + seq).isPresent();

            if (place < rows.size() - 1) {
                List<AuditRow> removed = new ArrayList<>(rows);
                removed.remove(place);
                assertBroken(walk(start, removed), Breach.Kind.REMOVED, seq);
                List<AuditRow> swapped = new ArrayList<>(rows);
                Collections.swap(swapped, place, place + 1);
                assertBroken(walk(start, swapped), Breach.Kind.REMOVED, seq);
            }
        }
        assertThat(noted.seq()).isLessThanOrEqualTo(start.seq());
    }

    private static void assertBroken(Optional<Breach> breach, Breach.Kind kind, long seq) {
        assertThat(breach).isPresent();
        assertThat(breach.get().kind()).isEqualTo(kind);
        assertThat(breach.get().seq()).isEqualTo(seq);
    }

    private static AuditRow withActor(AuditRow row, String actor) {
        Map<String, Object> fields = Json.object(Json.write(row));
        fields.put("actor", actor);
        return Json.read(Json.write(fields), AuditRow.class);
    }

    @Test
    void aBeginningThatNobodyArchivedWasRemoved() {
        appendSome();
        List<AuditRow> rows = kept();
        AuditHead cutOff = rows.get(2).asHead();

        Optional<Breach> breach = walk(cutOff, rows.subList(3, rows.size()));

        assertThat(breach).isPresent();
        assertThat(breach.get().message()).contains("no row of the log says");
    }

    @Test
    void aRowThatIsAlteredInTheTableIsFoundByTheServerAndTold() {
        appendSome();
        AuditRow row =
                log.append(
                        AuditEntry.of(
                                Instant.now(), AuditActor.GATEWAY, "client.created", "client:x"));
        appendSome();
        long seq = row.seq();
        tamper("update hermes.audit_log set outcome = 'failed' where seq = " + seq);

        JsonPath state = verified();
        assertThat(state.getString("verification.broken")).isEqualTo("altered");
        assertThat(state.getLong("verification.brokenSeq")).isEqualTo(seq);
        clients.asAdmin()
                .get("/api/v1/diagnosis")
                .then()
                .body(
                        "parts.find { it.name == 'hermes' }.findings.find { it.check == 'audit' }.level",
                        equalTo("error"));

        tamper("update hermes.audit_log set outcome = 'ok' where seq = " + seq);
        assertThat(verified().getString("verification.broken")).isNull();
    }

    /** As the owner of the table can who wants to. */
    private void tamper(String statement) {
        database.inTransaction(tx -> {
            tx.update("alter table hermes.audit_log disable trigger user");
            tx.update("grant update on hermes.audit_log to current_user");
            tx.update(statement);
            tx.update("revoke update on hermes.audit_log from current_user");
            tx.update("alter table hermes.audit_log enable trigger user");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update hermes.audit_archives set file = 'x'",
                "delete from hermes.audit_archives",
                "truncate hermes.audit_archives",
                "delete from hermes.audit_log"
            })
    void afterwardsNothingGoesOrChanges(String statement) {
        appendSome();
        archive(false);

        assertThatThrownBy(() -> database.update(statement))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() ->
                        database.inTransaction(tx -> {
                            tx.update(
                                    "grant update, delete, truncate on hermes.audit_log, hermes.audit_archives to current_user");
                            tx.update(statement);
                        }))
                .hasMessageContaining("append-only");
    }

    @Test
    void anArchiveThatIsNotTheBeginningIsRefused() {
        appendSome();
        long first = log.beginning().seq() + 1;
        String hash = "ab".repeat(32);

        for (long last : new long[] {first + 1, log.head().seq()}) {
            assertThatThrownBy(() ->
                            database.update(
                                    ArchiveSql.ADD,
                                    first,
                                    last,
                                    hash,
                                    "x",
                                    hash,
                                    Instant.now().atOffset(java.time.ZoneOffset.UTC)))
                    .hasMessageContaining("are not the beginning");
        }
    }

    @Test
    void whatCannotBeWrittenStaysInTheTable() throws IOException {
        appendSome();
        Path taken = Files.writeString(folder.resolve("file"), "no folder");
        var archives =
                new Archives(
                        database, log, new TestSettings(null, taken, null), InstantSource.system());
        AuditHead before = log.beginning();

        assertThatThrownBy(() -> archives.move(Instant.now(), false, AuditActor.GATEWAY))
                .hasMessageContaining("Nothing was moved");

        assertThat(log.beginning()).isEqualTo(before);
    }

    @Test
    void oldRowsGoByThemselvesOnlyWhenTheSettingsSaySo() {
        appendSome();
        AuditHead before = log.beginning();
        retention(null).onSchedule();
        retention(Duration.ofDays(36_500)).onSchedule();
        assertThat(log.beginning()).isEqualTo(before);

        retention(Duration.ZERO).onSchedule();

        assertThat(log.beginning().seq()).isGreaterThan(before.seq());
        assertThat(walk(log.beginning(), kept())).isEmpty();
    }

    private Retention retention(@org.jspecify.annotations.Nullable Duration keep) {
        var settings = new TestSettings(null, folder, keep);
        var archives = new Archives(database, log, settings, InstantSource.system());
        return new Retention(archives, settings, InstantSource.system());
    }

    @Test
    void anAnchorOfAnArchivedRowStillFits() throws IOException {
        Path file = folder.resolve("heads.txt");
        var anchors = new Anchors(log, new TestSettings(file, null, null));
        appendSome();
        anchors.note();
        appendSome();
        archive(false);
        appendSome();

        anchors.note();

        assertThat(Files.readAllLines(file)).hasSize(2);
        assertThat(anchors.state().orElseThrow().holds()).isTrue();
    }

    @Test
    void aTimeInTheFutureIsRefused() {
        clients.asAdmin()
                .contentType("application/json")
                .body(Map.of("before", "2999-01-01T00:00:00Z"))
                .post("/api/v1/audit/archive")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("before"));
    }
}
