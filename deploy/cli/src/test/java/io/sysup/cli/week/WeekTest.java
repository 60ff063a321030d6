package io.sysup.cli.week;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.cli.Cli;
import io.sysup.cli.StubTest;
import org.junit.jupiter.api.Test;

class WeekTest extends StubTest {

    @Test
    void theWeekIsToldOnOneScreen() {
        server.on(
                "GET",
                "fleet/week",
                """
                {"machines": 12, "byStatus": {"ok": 7, "updates_available": 3, "error": 2}, "silentDays": 7,
                 "unseen": 2, "unanalyzed": 3, "neverAnalyzed": 1,
                 "restarts": [{"fromDays": 0, "belowDays": 2, "machines": 1}, {"fromDays": 2, "belowDays": 8, "machines": 0},
                   {"fromDays": 8, "belowDays": 31, "machines": 4}, {"fromDays": 31, "belowDays": 0, "machines": 5}]}
                """);
        server.on(
                "GET",
                "executions/week",
                """
                {"since": "2026-03-01T00:00:00Z", "failed": 3,
                 "days": [{"day": "2026-03-01", "begin": "2026-03-01T00:00:00Z", "upgrades": 6, "upgradesFailed": 1,
                   "reboots": 2, "rebootsFailed": 0}],
                 "failures": [{"kind": "ssh_unreachable", "action": "apt.analyze", "jobs": 3, "machines": 2,
                   "latestAt": "2026-03-01T09:00:00Z", "latestJob": "j1"}],
                 "securityAges": [{"fromDays": 0, "belowDays": 2, "updates": 10, "machines": 5},
                   {"fromDays": 2, "belowDays": 8, "updates": 20, "machines": 6},
                   {"fromDays": 8, "belowDays": 31, "updates": 0, "machines": 0},
                   {"fromDays": 31, "belowDays": 0, "updates": 1, "machines": 1}]}
                """);

        Cli.Result result = run("week");

        assertThat(result.out())
                .containsPattern("MACHINES +OK +UPDATES_AVAILABLE +ERROR\\s+12 +7 +3 +2")
                .containsPattern("2 to 7 +20 +6 +0")
                .containsPattern("more than 30 +1 +1 +5")
                .containsPattern("2026-03-01 +6 +1 +2 +0")
                .containsPattern("ssh_unreachable +apt.analyze +3 +2 +2026.* j1");
        assertThat(result.err())
                .contains("2 machines were not seen for more than 7 days")
                .contains("3 machines were not analysed for more than 7 days, 1 of them never");
        assertThat(server.requests("GET", "fleet/week"))
                .singleElement()
                .satisfies(sent -> assertThat(sent.asked("silentDays")).isEqualTo("7"));
    }
}
