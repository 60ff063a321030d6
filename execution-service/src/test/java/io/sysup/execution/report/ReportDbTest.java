package io.sysup.execution.report;

import static io.sysup.execution.testing.Api.person;
import static io.sysup.execution.testing.Api.reader;
import static io.sysup.execution.testing.Api.service;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.node.IntNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.sysup.execution.ExecutionDatabase;
import io.sysup.execution.machine.MachineFacts;
import io.sysup.execution.machine.Machines;
import io.sysup.execution.setting.Terms;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.problem.ProblemException;
import io.sysup.kit.testing.Engines;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the wish to the files, on a real PostgreSQL; the inventory is played. */
@QuarkusTest
@QuarkusTestResource(Engines.class)
class ReportDbTest {
    private static final String MACHINE =
            "insert into execution.machines (id, name) values ($1, $2)";
    private static final String EXECUTION =
            """
            insert into execution.executions (id, machine_id, action, started_at, status, error_kind, error_message)
            values ($1, $2, 'apt.upgrade', now() - make_interval(days => $3), $4, $5, $6)
            """;
    private static final String APPLIED =
            """
            insert into execution.apt_applied_packages (id, execution_id, machine_id, name, arch, from_version, to_version, operation)
            values ($1, $2, $3, $4, 'amd64', '3.0.9', '3.0.15', 'upgraded')
            """;
    private static final String SNAPSHOT =
            """
            insert into execution.snapshots (id, kind, created_at, machine_id, payload_json)
            values ($1, 'apt_update_analyze', now() - make_interval(days => $3), $2, '{}')
            """;
    private static final String PLANNED =
            """
            insert into execution.apt_planned_packages (id, snapshot_id, machine_id, mode, operation, name, arch,
                current_version, target_version, dedup_key, is_security)
            values ($1, $2, $3, 'dist_upgrade', 'upgrade', $4, 'amd64', '1', '2', repeat('a', 64), true)
            """;

    @Inject ExecutionDatabase database;

    private final UUID one = Ids.next();
    private final UUID other = Ids.next();
    private final String library = "lib" + Ids.next();
    private final List<MachineFacts> facts = new ArrayList<>();

    @BeforeEach
    void thereAreTwoMachines() {
        database.update(MACHINE, one, "web-1");
        database.update(MACHINE, other, "db-1");
        facts.add(fact(one, "web-1", "trixie", 3, true, Instant.now()));
        facts.add(
                fact(
                        other,
                        "db-1",
                        "stretch",
                        null,
                        null,
                        Instant.now().minus(Duration.ofDays(30))));
        QuarkusMock.installMockForType(
                new Machines(null) {
                    @Override
                    public List<MachineFacts> facts(@Nullable String selector) {
                        if ("broken".equals(selector)) {
                            throw ProblemException.unavailable(
                                    "The inventory cannot be reached.", null);
                        }
                        return facts;
                    }

                    @Override
                    public MachineFacts facts(UUID machine) {
                        return facts.getFirst();
                    }
                },
                Machines.class);
        QuarkusMock.installMockForType(
                new Terms(InstantSource.system(), key -> IntNode.valueOf(30)), Terms.class);
    }

    @Test
    void aFleetReportTellsWhatAManagerAsks() throws IOException {
        ran(one, 1, "ok", null, null, library);
        ran(other, 2, "error", "apt_disk_full", "No space left <b>on</b> /boot", null);
        ran(other, 60, "error", "auth_failed", "long ago", null);
        analysed(one, 10);
        analysed(one, 0);

        String id = made(Map.of("kind", "global", "where", "tag:prod", "days", 7));

        String text = content(id, "markdown").asString();
        assertThat(text)
                .contains("# Fleet report", "2 machines (tag:prod), the 7 days up to")
                .contains("- security updates wait: 3")
                .contains("- 7 to 30 days: 1", "- less than a day: 0")
                .contains("| " + library + " | upgraded | 3.0.9 | 3.0.15 | 1 |")
                .contains(
                        "| apt\\_disk\\_full | 1 | 1: db-1 |",
                        "No space left \\<b\\>on\\</b\\> /boot")
                .contains("| debian 13 (trixie) | 1 |", "supported")
                .contains("| debian 9 (stretch) | 1 |", "over: gets no updates any more")
                .doesNotContain("auth");
        assertThat(section(text, "Machines that wait for a restart"))
                .contains("| web-1 |")
                .doesNotContain("db-1");
        assertThat(section(text, "Failures by week")).containsPattern(": [1-9]");
        assertThat(section(text, "Machines that are silent"))
                .contains("| db-1 |")
                .doesNotContain("web-1");
        assertThat(content(id, "html").contentType()).startsWith("text/html");
        try (var pdf = Loader.loadPDF(content(id, "pdf").asByteArray())) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains(
                            "Fleet report",
                            "db-1",
                            "apt_disk_full",
                            "No space left <b>on</b> /boot");
        }
    }

    @Test
    void aFrenchReportHasNoEnglishInIt() throws IOException {
        ran(one, 1, "ok", null, null, library);
        ran(other, 20, "error", "auth_failed", "refused", null);
        analysed(one, 10);

        String id = made(Map.of("kind", "global", "days", 7, "language", "fr"));

        reader().get("/api/v1/reports/" + id)
                .then()
                .body("language", equalTo("fr"))
                .body("title", equalTo("Rapport du parc"));
        String text = content(id, "markdown").asString();
        assertThat(text)
                .contains(
                        "# Rapport du parc",
                        "2 machines, les 7 derniers jours jusqu’au",
                        "- mises à jour de sécurité en attente\u202f: 3",
                        "terminé\u202f: plus aucune mise à jour",
                        "| mis à niveau |",
                        "Les douze dernières semaines")
                .containsPattern("\\d\\d/\\d\\d/20\\d\\d \\d\\d:\\d\\d UTC")
                .doesNotContain("Machines by", "not known", " of ", "{0");
        assertThat(content(id, "html").asString()).contains("<html", "lang=\"fr\"");
        try (var pdf = Loader.loadPDF(content(id, "pdf").asByteArray())) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Rapport du parc", "Mises à jour de sécurité par ancienneté");
        }
        String machine =
                made(Map.of("kind", "machine", "machineId", one.toString(), "language", "fr"));
        assertThat(content(machine, "markdown").asString()).contains("# Rapport sur web-1");
        String kept = made(Map.of("kind", "cleanup", "language", "fr"));
        assertThat(content(kept, "markdown").asString()).contains("# Rapport de nettoyage");
        refused(Map.of("kind", "cleanup", "language", "de"), "language");
    }

    @Test
    void whatTheSchedulerOrdersTwiceIsMadeOnce() {
        String id = Ids.next().toString();
        Map<String, Object> order =
                Map.of("report", Map.of("kind", "cleanup"), "by", "schedule:weekly");

        service().body(order).put("/internal/v1/reports/" + id).then().statusCode(200);
        service().body(order).put("/internal/v1/reports/" + id).then().statusCode(200);

        await().until(() -> status(id).equals("ok"));
        service()
                .get("/internal/v1/reports/" + id)
                .then()
                .body("requestedBy", equalTo("schedule:weekly"))
                .body("files", hasSize(3));
        assertThat(service().get("/internal/v1/reports/" + id + "/content?format=pdf").asString())
                .startsWith("%PDF");
        reader().get("/internal/v1/reports/" + id).then().statusCode(403);
    }

    @Test
    void aReportOverAThousandMachinesTakesSeconds() {
        facts.clear();
        UUID[] ids = java.util.stream.Stream.generate(Ids::next).limit(1_000).toArray(UUID[]::new);
        for (UUID id : ids) {
            facts.add(fact(id, "m-" + id, "trixie", 10, true, Instant.now()));
        }
        List.of(
                        "insert into execution.machines (id, name) select id, 'm-' || id from unnest((select $1::uuid[])) as m (id)",
                        """
                        insert into execution.snapshots (id, kind, created_at, machine_id, payload_json)
                        select gen_random_uuid(), 'apt_update_analyze', now() - make_interval(days => d), id, '{}'
                        from unnest((select $1::uuid[])) as m (id), unnest(array[12, 1]) d
                        """,
                        """
                        insert into execution.apt_planned_packages (id, snapshot_id, machine_id, mode, operation, name, arch,
                            current_version, target_version, dedup_key, is_security)
                        select gen_random_uuid(), s.id, s.machine_id, 'dist_upgrade', 'upgrade', 'package-' || p, 'amd64', '1',
                            '2', repeat('a', 64), p <= 10
                        from execution.snapshots s, generate_series(1, 40) p where s.machine_id = any((select $1::uuid[])::uuid[])
                        """)
                .forEach(sql -> database.update(sql, (Object) ids));

        String id = made(Map.of("kind", "global", "where", "os:debian"));

        assertThat(content(id, "markdown").asString())
                .contains("- security updates wait: 10,000", "- 7 to 30 days: 10,000");
        var report = reader().get("/api/v1/reports/" + id).then().extract();
        Duration took =
                Duration.between(
                        Instant.parse(report.path("createdAt")),
                        Instant.parse(report.path("finishedAt")));
        System.out.println("a report over 1,000 machines took " + took);
        assertThat(took).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void aReportOfAMachineTellsWhatWaitsThere() {
        analysed(one, 0);
        ran(one, 1, "ok", null, null, library);

        String id = made(Map.of("kind", "machine", "machineId", one.toString()));

        assertThat(content(id, "markdown").asString())
                .contains("# Report of web-1")
                .contains("| " + library + " | upgrade | 1 | 2 | yes |");
        reader().get("/api/v1/reports?machineId=" + one)
                .then()
                .body("items", hasSize(1))
                .body("items[0].files.format", equalTo(List.of("html", "markdown", "pdf")));
    }

    @Test
    void aCleanUpReportTellsWhatIsKept() {
        String id = made(Map.of("kind", "cleanup"));

        assertThat(content(id, "markdown").asString())
                .contains("# Clean-up report", "## As old, and kept", "| intact |");
    }

    @Test
    void aReportToReadMayDoNothingWhateverIsInIt() {
        ran(other, 2, "error", "apt_postinst_failed", "<script>alert(1)</script><img src=x>", null);
        String id = made(Map.of("kind", "global", "days", 7));

        var page = reader().get("/api/v1/reports/" + id + "/view").then().statusCode(200);

        page.contentType(startsWith("text/html"))
                .header(
                        "Content-Security-Policy",
                        allOf(
                                startsWith(
                                        "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:;"),
                                endsWith("frame-ancestors 'self'"),
                                not(containsString("script"))))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Content-Disposition", startsWith("inline;"));
        String text = page.extract().asString();
        assertThat(text)
                .contains("&lt;script&gt;")
                .doesNotContain("<script", "<img src=x", "src=\"http");
        assertThat(content(id, "html").header("Content-Disposition")).startsWith("attachment;");
    }

    @Test
    void aPinnedReportKeepsItsFilesAndADeletedOneHasNone() {
        String id = made(Map.of("kind", "cleanup"));
        person().put("/api/v1/reports/" + id + "/pin").then().body("pinned", equalTo(true));
        String file =
                reader().get("/api/v1/reports/" + id).then().extract().path("files[0].artifactId");
        reader().get("/api/v1/artifacts/" + file)
                .then()
                .body("pinned", equalTo(true))
                .body("retention", equalTo("report"));
        reader().delete("/api/v1/reports/" + id).then().statusCode(403);

        person().delete("/api/v1/reports/" + id).then().statusCode(204);

        reader().get("/api/v1/reports/" + id).then().statusCode(404);
        reader().get("/api/v1/artifacts/" + file).then().statusCode(404);
    }

    @Test
    void whyItCouldNotBeMadeIsKept() {
        String id = begun(Map.of("kind", "global", "where", "broken"));

        await().until(() -> status(id).equals("error"));
        reader().get("/api/v1/reports/" + id)
                .then()
                .body("errorKind", equalTo("unavailable"))
                .body("errorMessage", equalTo("The inventory cannot be reached."));
        reader().get("/api/v1/reports/" + id + "/content").then().statusCode(409);
    }

    @Test
    void aWishThatMakesNoSenseIsRefusedByItsField() {
        refused(Map.of("kind", "moon"), "kind");
        refused(Map.of("kind", "machine"), "machineId");
        refused(Map.of("kind", "cleanup", "where", "tag:x"), "where");
        refused(Map.of("kind", "global", "days", 0), "days");
    }

    private static void refused(Map<String, Object> wish, String field) {
        reader().body(wish)
                .post("/api/v1/reports")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo(field));
    }

    private static String made(Map<String, Object> wish) {
        String id = begun(wish);
        await().atMost(Duration.ofSeconds(60)).until(() -> !status(id).equals("running"));
        reader().get("/api/v1/reports/" + id).then().body("status", equalTo("ok"));
        return id;
    }

    private static String begun(Map<String, Object> wish) {
        return reader().body(wish)
                .post("/api/v1/reports")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private static String status(String id) {
        return reader().get("/api/v1/reports/" + id).then().extract().path("status");
    }

    private static io.restassured.response.Response content(String id, String format) {
        return reader().get("/api/v1/reports/" + id + "/content?format=" + format);
    }

    private static String section(String text, String title) {
        String from = text.substring(text.indexOf("## " + title) + 3);
        int end = from.indexOf("\n## ");
        return end < 0 ? from : from.substring(0, end);
    }

    private void ran(
            UUID machine,
            int daysAgo,
            String status,
            String kind,
            String message,
            String upgraded) {
        UUID id = Ids.next();
        database.update(EXECUTION, id, machine, daysAgo, status, kind, message);
        if (upgraded != null) {
            database.update(APPLIED, Ids.next(), id, machine, upgraded);
        }
    }

    private void analysed(UUID machine, int daysAgo) {
        UUID id = Ids.next();
        database.update(SNAPSHOT, id, machine, daysAgo);
        database.update(PLANNED, Ids.next(), id, machine, library);
    }

    private static MachineFacts fact(
            UUID id,
            String name,
            String codename,
            Integer security,
            Boolean restart,
            Instant seen) {
        return new MachineFacts(
                id,
                name,
                name + ".test",
                "debian",
                codename.equals("trixie") ? "13" : "9",
                codename,
                "vm",
                false,
                "ok",
                security,
                security,
                restart,
                seen,
                seen,
                null,
                null,
                40.5);
    }
}
