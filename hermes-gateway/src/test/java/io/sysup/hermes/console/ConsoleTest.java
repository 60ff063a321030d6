package io.sysup.hermes.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.sysup.hermes.testing.GatewayTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@GatewayTest
class ConsoleTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/machines",
                "/machines/01990000-0000-7000-8000-000000000001",
                "/jobs?state=error"
            })
    void everyAddressOfTheConsoleShowsItsPage(String path) {
        given().accept("text/html,application/xhtml+xml,*/*;q=0.8")
                .get(path)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Cache-Control", equalTo("no-cache"))
                .header("Content-Security-Policy", startsWith("default-src 'self'; img-src"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Referrer-Policy", equalTo("same-origin"))
                .body(containsString("id=\"root\""));
    }

    @Test
    void assetsAreKeptForAYear() {
        given().get("/assets/test-0a1b2c3d.js")
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("public, max-age=31536000, immutable"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/gone-00000000.js", "/api/v1/nothing", "/internal/v1/machines"})
    void whatIsNotThereIsNotThePage(String path) {
        given().accept("text/html").get(path).then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "/machines, text/html, true",
        "/machines/a.b, text/html, false",
        "/machines, application/json, false",
        "/, text/html, false",
        "/quality, text/html, true",
        "/q/health, text/html, false",
        "/mcp, text/html, false",
        "/mcp/sse, text/html, false",
        "/apiary, text/html, true"
    })
    void tellsAddressesOfTheConsoleFromOthers(String path, String accept, boolean console) {
        assertThat(ConsoleRoutes.isAddressInConsole(path, accept)).isEqualTo(console);
    }
}
