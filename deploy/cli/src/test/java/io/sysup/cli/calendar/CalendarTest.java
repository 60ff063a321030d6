package io.sysup.cli.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.cli.Cli;
import io.sysup.cli.StubTest;
import org.junit.jupiter.api.Test;

class CalendarTest extends StubTest {

    private static final String NIGHT =
            """
            {"from": "2027-03-27T00:00:00Z", "to": "2027-03-29T00:00:00Z",
             "windows": [{"name": "nights", "kind": "allow", "timezone": "Europe/Paris",
                          "from": "2027-03-28T01:00:00Z", "until": "2027-03-28T03:00:00Z",
                          "localFrom": "2027-03-28T03:00:00+02:00"},
                         {"name": "freeze", "kind": "blackout", "selector": "tag:shop",
                          "from": "2027-03-28T02:00:00Z", "until": "2027-03-28T05:00:00Z",
                          "localFrom": "2027-03-28T02:00:00Z"}],
             "firings": [{"name": "nightly", "at": "2027-03-28T00:00:00Z", "fate": "waits",
                          "localAt": "2027-03-28T01:00:00+01:00",
                          "because": "nights", "begins": "2027-03-28T01:00:00Z"},
                         {"name": "daily", "at": "2027-03-28T12:00:00Z", "fate": "skipped",
                          "localAt": "2027-03-28T12:00:00Z", "because": "nights"},
                         {"name": "late", "at": "2027-03-28T04:00:00Z", "fate": "runs",
                          "localAt": "2027-03-28T04:00:00Z", "withoutSome": ["freeze"]}],
             "campaigns": [{"name": "spring", "state": "running", "window": "nights",
                            "from": "2027-03-28T06:00:00Z", "until": "2027-03-28T08:00:00Z"},
                           {"name": "autumn", "state": "paused", "window": null,
                            "from": "2027-03-28T07:00:00Z", "until": null}],
             "clockChanges": [{"timezone": "Europe/Paris", "at": "2027-03-28T01:00:00Z",
                               "kind": "gap", "offsetBefore": "+01:00", "offsetAfter": "+02:00"}],
             "cutOff": ["metrics"]}
            """;

    @Test
    void whatIsToComeIsOneListInTheOrderOfTime() {
        server.on("GET", "calendar", NIGHT);

        Cli.Result result = run("calendar", "--from", "2027-03-27T00:00:00Z", "--for", "2d");

        assertThat(result.out())
                .containsSubsequence(
                        "nightly",
                        "waits for nights until",
                        "nights",
                        "2027-03-28T03:00:00+02:00",
                        "Europe/Paris",
                        "clocks are put forward, from +01:00 to +02:00",
                        "freeze",
                        "on tag:shop",
                        "late",
                        "without machines under freeze",
                        "campaign",
                        "spring",
                        "running, in the window nights until",
                        "autumn",
                        "paused, until it is done",
                        "daily",
                        "skipped, because of nights",
                        "not all times of metrics are shown");
        assertThat(server.requests("GET", "calendar").getFirst().asked("to"))
                .startsWith("2027-03-29T00");
    }

    @Test
    void nothingToComeIsSaid() {
        server.on("GET", "calendar", "{\"windows\": [], \"firings\": [], \"clockChanges\": []}");

        assertThat(run("calendar").out()).isEqualTo("nothing is to come\n");
    }
}
