package io.sysup.hermes.audit;

import static io.sysup.hermes.testing.TestClients.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import io.sysup.hermes.testing.GatewayTest;
import io.sysup.hermes.testing.TestClients;
import io.sysup.hermes.testing.Trail;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.json.Json;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@GatewayTest
class AuditResourceTest {
    private static final Instant NOON = Instant.parse("2020-02-02T12:00:00Z");

    @Inject AuditLog log;
    @Inject TestClients clients;
    @Inject Trail trail;

    private AuditRow append(String actor, String action, String target, Instant at) {
        return log.append(AuditEntry.of(at, new AuditActor(actor, "label"), action, target));
    }

    @Test
    void rowsAreFoundByWhoWhatWhenAndWhere() {
        String actor = "client:" + Ids.next();
        append(actor, "http.POST", "/api/v1/jobs", NOON);
        append(actor, "http.PATCH", "/api/v1/Machines/7", NOON.plusSeconds(60));
        append(actor, "sign_in", "console", NOON.plusSeconds(120));

        assertThat(found(Map.of("actor", actor)))
                .containsExactly("sign_in", "http.PATCH", "http.POST");
        assertThat(found(Map.of("actor", actor, "action", "sign_in"))).containsExactly("sign_in");
        assertThat(found(Map.of("actor", actor, "action", "http.*"))).hasSize(2);
        assertThat(found(Map.of("actor", actor, "target", "machines/")))
                .containsExactly("http.PATCH");
        assertThat(found(Map.of("actor", actor, "outcome", "refused"))).isEmpty();
        assertThat(found(Map.of("actor", actor, "text", "MACHINES/7")))
                .containsExactly("http.PATCH");
        assertThat(found(Map.of("text", actor.substring(9)))).hasSize(3);
        String machine = Ids.next().toString();
        append(actor, "secret.read", "machine:" + machine, NOON);
        assertThat(found(Map.of("machine", machine))).containsExactly("secret.read");
        assertThat(
                        found(
                                Map.of(
                                        "actor",
                                        actor,
                                        "from",
                                        "2020-02-02T12:01:00Z",
                                        "to",
                                        "2020-02-02T12:02:00Z")))
                .containsExactly("http.PATCH");
        clients.asAdmin()
                .get("/api/v1/audit?from=yesterday")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("from"));
    }

    private List<String> found(Map<String, String> filter) {
        return trail.rows(filter).stream().map(row -> (String) row.get("action")).toList();
    }

    @Test
    void pagesGoOnWhereTheLastOneEnded() {
        String actor = "client:" + Ids.next();
        IntStream.range(0, 5).forEach(n -> append(actor, "a" + n, "x", NOON));

        var first =
                clients.asAdmin()
                        .queryParam("actor", actor)
                        .get("/api/v1/audit?limit=3")
                        .then()
                        .body("items.action", equalTo(List.of("a4", "a3", "a2")))
                        .extract()
                        .jsonPath();
        clients.asAdmin()
                .queryParam("actor", actor)
                .queryParam("cursor", first.getString("nextCursor"))
                .get("/api/v1/audit?limit=3")
                .then()
                .body("items.action", equalTo(List.of("a1", "a0")))
                .body("nextCursor", equalTo(null));
    }

    @Test
    void theExportHoldsEveryRowWithAllThatIsHashed() {
        IntStream.range(0, 2100).forEach(n -> append("client:many", "http.POST", "/x" + n, NOON));

        List<AuditRow> rows =
                trail.export().lines().map(line -> Json.read(line, AuditRow.class)).toList();

        assertThat(rows).hasSizeGreaterThan(2100);
        AuditHead head = log.beginning();
        for (AuditRow row : rows) {
            assertThat(row.seq()).isEqualTo(head.seq() + 1);
            assertThat(row.prevHash()).isEqualTo(head.hash());
            assertThat(row.computedHash()).isEqualTo(row.hash());
            head = row.asHead();
        }
        clients.asAdmin()
                .queryParam("from", rows.get(1).seq())
                .queryParam("to", rows.get(3).seq())
                .get("/api/v1/audit/export")
                .then()
                .body(equalTo(lines(rows.subList(1, 4))));
    }

    private static String lines(List<AuditRow> rows) {
        StringBuilder lines = new StringBuilder();
        rows.forEach(row -> lines.append(Json.write(row)).append('\n'));
        return lines.toString();
    }

    @Test
    void theHeadIsTheNewestRow() {
        AuditRow row = append("client:x", "sign_in", "console", NOON);

        clients.asAdmin()
                .get("/api/v1/audit/head")
                .then()
                .body("seq", greaterThan((int) row.seq() - 1))
                .body("hash.length()", equalTo(64));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/audit",
                "/api/v1/audit/export",
                "/api/v1/audit/head",
                "/api/v1/audit/state"
            })
    void onlyAdministratorsReadIt(String path) {
        as(clients.withScopes("operate").token()).get(path).then().statusCode(403);
        io.restassured.RestAssured.get(path).then().statusCode(401);
    }
}
