package io.sysup.hermes.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.net.HostAndPort;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameOriginTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "same-origin, -,                       127.0.0.1, 8080, true",
                "same-site,   -,                       127.0.0.1, 8080, false",
                "cross-site,  http://127.0.0.1:8080,   127.0.0.1, 8080, false",
                "-,           http://127.0.0.1:8080,   127.0.0.1, 8080, true",
                "-,           http://127.0.0.1:8081,   127.0.0.1, 8080, false",
                "-,           https://sysup.example,   sysup.example, -1, true",
                "-,           https://sysup.example,   SYSUP.example, 443, true",
                "-,           http://sysup.example,    sysup.example, 443, false",
                "-,           https://evil.example,    sysup.example, -1, false",
                "-,           null,                    sysup.example, -1, false",
                "-,           not an origin,           sysup.example, -1, false",
                "-,           -,                       sysup.example, -1, false"
            })
    void onlyOurOwnPagesMayChangeThings(
            String fetchSite, String origin, String host, int port, boolean allowed) {
        assertThat(SameOrigin.isOwnPage(fetchSite, origin, HostAndPort.create(host, port)))
                .isEqualTo(allowed);
    }
}
