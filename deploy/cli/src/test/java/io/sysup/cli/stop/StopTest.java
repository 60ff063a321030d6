package io.sysup.cli.stop;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.cli.Cli;
import io.sysup.cli.StubServer.Reply;
import io.sysup.cli.StubTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StopTest extends StubTest {

    private static final String STOP =
            """
            {"id": "s1", "on": "tag:shop", "reason": "storage fails", "stoppedBy": "user:ops",
             "createdAt": "2027-03-02T01:30:00Z", "until": null}
            """;

    @BeforeEach
    void aStop() {
        server.on("GET", "stops", "{\"items\": [" + STOP + "]}")
                .on(
                        "POST",
                        "stops",
                        "{\"stop\": " + STOP + ", \"machines\": 3, \"queueHeld\": true}")
                .on("DELETE", "stops/s1", request -> Reply.json(204, ""));
    }

    @Test
    void machinesAreStoppedWithAReason() {
        Cli.Result result =
                run(
                        "stop",
                        "add",
                        "tag:shop",
                        "--reason",
                        "storage fails",
                        "--until",
                        "2027-03-03T00:00:00Z");

        assertThat(result.out()).isEqualTo("stopped: tag:shop, now 3 machines (s1)\n");
        assertThat(server.requests("POST", "stops").getFirst().body())
                .contains("\"on\":\"tag:shop\"", "storage fails", "2027-03-03T00:00:00Z");
        assertThat(run("stop", "add", "tag:shop").exit()).isEqualTo(2);
    }

    @Test
    void stopsAreListedWithWhoAndWhy() {
        assertThat(run("stop", "list").out()).contains("tag:shop", "storage fails", "user:ops");
    }

    @Test
    void aStopIsEndedByItsIdOrItsSelector() {
        assertThat(run("stop", "end", "tag:shop").out()).isEqualTo("ended: tag:shop\n");
        assertThat(run("stop", "end", "s1").exit()).isZero();
        assertThat(run("stop", "end", "tag:web").exit()).isNotZero();
        assertThat(server.requests("DELETE", "stops/s1")).hasSize(2);
    }
}
