package io.sysup.hermes.diagnosis;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.sysup.hermes.testing.GatewayTest;
import io.sysup.hermes.testing.TestClients;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@GatewayTest
class DiagnosisTest {
    private static final String DIAGNOSIS = "/api/v1/diagnosis";

    @Inject TestClients clients;

    @Test
    void eachPartSaysHowItIsAndWhatToDo() {
        clients.asAdmin()
                .get(DIAGNOSIS)
                .then()
                .statusCode(200)
                .body("level", equalTo("error"))
                .body("parts.name", hasItems("hermes", "inventory", "scheduler", "odd"))
                .body(
                        "parts.find { it.name == 'hermes' }.findings.check",
                        hasItems(
                                "database",
                                "connections",
                                "clock",
                                "migrations",
                                "messages",
                                "broker",
                                "pool",
                                "consumers"))
                .body(
                        "parts.find { it.name == 'hermes' }.findings.find { it.check == 'migrations' }.level",
                        equalTo("ok"))
                .body(
                        "parts.find { it.name == 'hermes' }.findings.find { it.check == 'database' }.message",
                        containsString("PostgreSQL 18"))
                .body(
                        "parts.find { it.name == 'hermes' }.findings.find { it.check == 'pool' }.message",
                        containsString(" waited for one"))
                .body("parts.find { it.name == 'inventory' }.findings[0].remedy", equalTo("look"))
                .body(
                        "parts.find { it.name == 'scheduler' }.findings[0].message",
                        equalTo("The service cannot be reached."))
                .body(
                        "parts.find { it.name == 'odd' }.findings[0].message",
                        equalTo("This part did not say how it is."));
    }

    @Test
    void isForAdministrators() {
        String token = clients.withScopes("operate").token();

        TestClients.as(token).get(DIAGNOSIS).then().statusCode(403);
        TestClients.as(token).get(DIAGNOSIS + "/alerts").then().statusCode(403);
        given().get(DIAGNOSIS).then().statusCode(401);
    }

    @Test
    void theGroupOfChecksIsNotOpenToOtherMachines() {
        given().header("X-Forwarded-For", "10.1.1.1")
                .get("/q/health/group/diagnosis")
                .then()
                .statusCode(401);
        given().header("X-Forwarded-For", "10.1.1.1").get("/q/health/ready").then().statusCode(200);
    }

    @Test
    void aReportThatCannotBeReadTellsOfNoPart() {
        assertThat(DiagnosisReport.parse("<html>").parts()).isEmpty();
        assertThat(DiagnosisReport.parse("{\"checks\":3}").parts()).isEmpty();
    }
}
