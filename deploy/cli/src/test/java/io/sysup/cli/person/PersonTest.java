package io.sysup.cli.person;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.cli.StubTest;
import org.junit.jupiter.api.Test;

class PersonTest extends StubTest {
    private static final String ANN =
            """
            {"subject": "user:7", "label": "ann", "firstSeenAt": "2026-03-01T01:30:00Z",
             "lastSeenAt": "2026-03-02T01:30:00Z", "scopes": ["read", "operate"], "blockedAt": "2026-03-03T01:30:00Z"}
            """;

    @Test
    void peopleAreListedWithWhatTheyMay() {
        server.on("GET", "people", page(ANN));

        assertThat(run("person", "list").out())
                .containsPattern("user:7 +ann +operate +2026-03-02 01:30:00 +blocked");
    }

    @Test
    void somebodyIsKeptOutAndLetInAgain() {
        server.on("POST", "people/user:7/block", "")
                .on("POST", "people/user:7/unblock", "")
                .on("POST", "people/user:7/sign-out", "");

        assertThat(run("person", "block", "user:7").out()).isEqualTo("user:7 is kept out\n");
        assertThat(run("person", "unblock", "user:7").out())
                .isEqualTo("user:7 may come in again\n");
        assertThat(run("person", "sign-out", "user:7").out()).isEqualTo("user:7 is signed out\n");
    }
}
