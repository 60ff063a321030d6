package io.sysup.hermes.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.micrometer.core.instrument.MeterRegistry;
import io.restassured.path.json.JsonPath;
import io.sysup.hermes.HermesDatabase;
import io.sysup.hermes.diagnosis.DiagnosisView.Part;
import io.sysup.hermes.push.Consoles;
import io.sysup.hermes.testing.EventStream;
import io.sysup.hermes.testing.GatewayTest;
import io.sysup.hermes.testing.TestClients;
import io.sysup.kit.diagnosis.Finding;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@GatewayTest
class DiagnosisWatchTest {
    private static final Finding WELL = Finding.ok("disk", "900 MB are free");
    private static final Finding LITTLE = Finding.warning("disk", "90 MB are free", "Free space.");
    private static final Finding NONE = Finding.error("disk", "9 MB are free", "Free space.");

    @Inject Parts parts;
    @Inject Alerts alerts;
    @Inject DiagnosisGauges gauges;
    @Inject Consoles consoles;
    @Inject MeterRegistry registry;
    @Inject HermesDatabase database;
    @Inject TestClients clients;

    private DiagnosisWatch watch;

    @BeforeEach
    void nothingIsKnown() {
        database.update("delete from hermes.diagnosis_alerts");
        watch = new DiagnosisWatch(parts, alerts, gauges, consoles);
    }

    private void look(Finding... findings) {
        watch.look(List.of(new Part("machine", List.of(findings))));
    }

    private JsonPath told() {
        return clients.asAdmin()
                .get("/api/v1/audit?action=diagnosis.*&target=machine/disk")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void whatTwoLooksFindIsToldOnceUntilItChanges() {
        int before = told().getList("items").size();

        look(NONE);
        assertThat(alerts.all()).isEmpty();
        look(NONE);
        look(NONE);
        clients.asAdmin()
                .get("/api/v1/diagnosis/alerts")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].part", equalTo("machine"))
                .body("items[0].check", equalTo("disk"))
                .body("items[0].level", equalTo("error"))
                .body("items[0].message", equalTo("9 MB are free"))
                .body("items[0].remedy", equalTo("Free space."));
        look(LITTLE);
        look(LITTLE);
        look(WELL);
        assertThat(alerts.all()).hasSize(1);
        look(WELL);
        look(WELL);

        clients.asAdmin().get("/api/v1/diagnosis/alerts").then().body("items", empty());
        assertThat(told().getList("items.action"))
                .hasSize(before + 3)
                .startsWith("diagnosis.ok", "diagnosis.warning", "diagnosis.error");
        assertThat(told().getList("items.outcome")).startsWith("ok", "failed", "failed");
    }

    @Test
    void openConsolesAreToldThatSomethingChanged() {
        try (var stream = new EventStream("/api/v1/events", clients.withScopes("read").token())) {
            stream.until("text/event-stream");

            look(NONE);
            look(NONE);

            assertThat(stream.until("event:diagnosis")).noneMatch(line -> line.contains("disk"));
        }
    }

    @Test
    void ofSeveralGatewaysOneTells() {
        int before = told().getList("items").size();
        var other = new DiagnosisWatch(parts, alerts, gauges, consoles);
        List<Part> found = List.of(new Part("machine", List.of(NONE)));

        for (int look = 0; look < 3; look++) {
            watch.look(found);
            other.look(found);
        }

        assertThat(told().getList("items")).hasSize(before + 1);
    }

    @Test
    void aCheckThatIsNoMoreIsClearedButNotWhileItsPartCannotSay() {
        look(NONE, Finding.ok("memory", "some"));
        look(NONE, Finding.ok("memory", "some"));

        look(Finding.error("database", "away", "Wait."));
        look(Finding.error("database", "away", "Wait."));
        assertThat(alerts.all()).extracting(AlertView::check).contains("disk", "database");

        look(Finding.ok("database", "there"));
        look(Finding.ok("database", "there"));
        assertThat(alerts.all()).isEmpty();
    }

    @Test
    void theLastLookIsAMetric() {
        look(LITTLE);

        assertThat(
                        registry.get("sysup.diagnosis")
                                .tag("part", "machine")
                                .tag("check", "disk")
                                .gauge()
                                .value())
                .isEqualTo(1);
    }
}
