package io.sysup.hermes.status;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.sysup.hermes.status.StatusView.Service;
import io.sysup.hermes.testing.GatewayTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

@GatewayTest
class StatusTest {
    @Inject LocalHealth local;

    @Test
    void anybodyCanSeeWhichServiceIsMissing() {
        given().header("X-Forwarded-For", "10.1.1.1")
                .cookie("sysup_session", "old")
                .get("/api/v1/status")
                .then()
                .statusCode(200)
                .body("mode", equalTo("separate"))
                .body("version", not(emptyString()))
                .body("ready", equalTo(false))
                .body("services.name", contains("inventory", "execution", "scheduler", "hermes"))
                .body("services.up", contains(true, true, false, true))
                .body("services[1].kind", equalTo("events_delayed"))
                .body("services[1].remedy", equalTo("Check the broker."))
                .body("services[2].kind", equalTo("unavailable"))
                .body("services[2].detail", equalTo("The service scheduler cannot be reached."))
                .body("services[2].remedy", not(emptyString()));
    }

    @Test
    void inOneProcessItsOwnChecksAreAsked() {
        assertThat(local.of(List.of("hermes", "inventory")))
                .containsExactly(
                        Service.up("hermes"),
                        Service.down("inventory", "is not part of this process"));
    }

    @Test
    void aReportThatCannotBeReadTellsOfNoService() {
        assertThat(ReadinessReport.parse("<html>").service("inventory").up()).isFalse();
        assertThat(ReadinessReport.parse("{\"checks\":3}").service("inventory").up()).isFalse();
    }
}
