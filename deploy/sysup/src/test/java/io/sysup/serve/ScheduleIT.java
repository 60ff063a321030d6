package io.sysup.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * A schedule fires by the clock, through Kafka, once a slot; this takes up to a minute and a half.
 */
class ScheduleIT {
    private final Rest rest = Product.shared().rest();

    @Test
    void aSlotBecomesOneJobOnEachSelectedMachine() {
        Lab.run("reset", 2);
        String machine =
                rest.addMachine(
                        "scheduled", 2, "ops", Rest.key(Lab.opsKey(), null, "nopasswd", null));
        rest.approveHostKey(machine);
        Rest.Answer schedule =
                rest.post(
                        "/api/v1/schedules",
                        Map.of(
                                "name",
                                "each minute",
                                "cron",
                                "* * * * *",
                                "timezone",
                                "Asia/Kathmandu",
                                "selector",
                                "name:scheduled",
                                "actions",
                                List.of(Map.of("action", "host.check", "params", Map.of()))));
        assertThat(schedule.status()).as(schedule.body()).isEqualTo(201);
        String id = schedule.json().get("id").asText();

        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(100))
                .until(() -> runs(id).findValuesAsText("status").contains("ok"));

        rest.post("/api/v1/schedules/" + id + "/pause", Map.of());
        JsonNode runs = runs(id);
        List<String> slots = runs.findValuesAsText("slotAt");
        assertThat(slots).doesNotHaveDuplicates();
        assertThat(runs.get(0).get("jobsTotal").asInt()).isEqualTo(1);
        JsonNode jobs =
                rest.get("/api/v1/jobs?machineId=" + machine + "&action=host.check")
                        .json()
                        .get("items");
        assertThat(jobs.findValuesAsText("type").stream().filter("schedule"::equals).count())
                .isEqualTo(slots.size());
        rest.removeMachine(machine);
    }

    private JsonNode runs(String schedule) {
        return rest.get("/api/v1/schedules/" + schedule + "/runs").json().get("items");
    }
}
