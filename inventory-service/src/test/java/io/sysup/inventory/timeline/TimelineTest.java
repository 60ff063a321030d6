package io.sysup.inventory.timeline;

import static io.sysup.inventory.testing.Api.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.sysup.inventory.InventoryDatabase;
import io.sysup.inventory.testing.Api;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.json.Json;
import io.sysup.kit.testing.Engines;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Engines.class)
class TimelineTest {
    private static final Instant NOON = Instant.parse("2001-05-01T12:00:00Z");
    private static final Actor NIGHT = new Actor("schedule", "schedule:night");
    private static final Actor AGENT = new Actor("hermes", "client:agent");

    @Inject InventoryDatabase database;
    @Inject Timeline timeline;

    private UUID machine;
    private String name;

    @BeforeEach
    void aMachineWithAPast() {
        name = "past" + Ids.next();
        machine = UUID.fromString(Api.register(name));
        database.inTransaction(tx ->
                timeline.append(
                        tx,
                        List.of(
                                happening("job_finished", NIGHT, "apt.analyze finished", 0),
                                happening("job_finished", AGENT, "=apt.upgrade failed", 60)
                                        .severe(Severity.ERROR)
                                        .with(Map.of("state", "error")),
                                happening("credential_read", Actor.INVENTORY, "read", 120)
                                        .severe(Severity.WARNING))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "fleet"})
    void whatIsWantedIsFound(String where) {
        boolean fleet = !where.isEmpty();
        assertThat(found(fleet, ""))
                .containsExactly("read", "=apt.upgrade failed", "apt.analyze finished");
        assertThat(found(fleet, "&type=credential_read,machine_moved")).containsExactly("read");
        assertThat(found(fleet, "&severity=warning"))
                .containsExactly("read", "=apt.upgrade failed");
        assertThat(found(fleet, "&actor=schedule")).containsExactly("apt.analyze finished");
        assertThat(found(fleet, "&actor=client:agent")).containsExactly("=apt.upgrade failed");
        assertThat(found(fleet, "&q=UPGRADE")).containsExactly("=apt.upgrade failed");
        assertThat(found(fleet, "&q=%25")).isEmpty();
        assertThat(found(fleet, "&where=name:other")).isEmpty();
    }

    private List<String> found(boolean fleet, String filter) {
        String range = "since=2001-05-01T00:00:00Z&until=2001-05-02T00:00:00Z";
        String path =
                fleet
                        ? "/api/v1/timeline?where=name:" + name + "&" + range
                        : "/api/v1/machines/" + machine + "/timeline?" + range;
        if (fleet && filter.contains("where")) {
            path = "/api/v1/timeline?" + range;
        }
        return person().get(path + filter).then().statusCode(200).extract().path("items.message");
    }

    @Test
    void theFleetIsReadPageByPage() {
        String first =
                "/api/v1/timeline?limit=2&where=name:" + name + "&until=2001-05-02T00:00:00Z";
        ValidatableResponse page = person().get(first).then().body("items.message", hasSize(2));
        page.body("items[0].machine", equalTo(name));

        person().get(first + "&cursor=" + page.extract().path("nextCursor"))
                .then()
                .body("items.message", contains("apt.analyze finished"));
    }

    @Test
    void anExportIsWholeAndNoSpreadsheetRunsIt() {
        String export =
                "/api/v1/timeline/export?until=2001-05-02T00:00:00Z&machineId="
                        + machine
                        + "&format=";
        var csv = person().get(export + "csv").then().statusCode(200).extract();
        List<String> rows = csv.asString().lines().toList();

        assertThat(csv.header("Content-Disposition")).contains("timeline.csv");
        assertThat(rows).hasSize(4);
        assertThat(rows.getFirst()).startsWith("at,machine,type,severity");
        assertThat(rows.get(2))
                .startsWith("\"2001-05-01T12:01:00Z\",\"" + name + "\"")
                .contains("\"'=apt.upgrade failed\"", "\"{\"\"state\"\":\"\"error\"\"}\"");
        List<String> lines = person().get(export + "jsonl").asString().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(Json.tree(lines.getFirst()).get("type").asText()).isEqualTo("credential_read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"severity=x", "since=yesterday", "until=1", "where=(", "cursor=zzz"})
    void whatIsWrongIsNamed(String query) {
        person().get("/api/v1/timeline?" + query)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo(query.substring(0, query.indexOf('='))));
    }

    @Test
    void aSearchOverAllMachinesNeedsABeginning() {
        person().get("/api/v1/timeline?q=failed")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("since"));
        person().get("/api/v1/timeline/export?format=pdf").then().statusCode(400);
    }

    private Happening happening(String type, Actor actor, String message, int seconds) {
        return Happening.of(machine, name, type, actor, message)
                .toldBy(Ids.next(), NOON.plusSeconds(seconds));
    }
}
