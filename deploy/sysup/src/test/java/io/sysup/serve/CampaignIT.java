package io.sysup.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Campaigns over real hosts, from the wish to the last job. */
class CampaignIT {
    private static final int HOSTS = 3;
    private static final int NOBODY_LISTENS = 1;

    private final Rest rest = Product.shared().rest();
    private final List<String> machines = new ArrayList<>();

    @BeforeEach
    void machines() {
        for (int host = 1; host <= HOSTS; host++) {
            machines.add(
                    rest.addMachine(
                            "campaign-" + host,
                            host,
                            "ops",
                            Rest.key(Lab.opsKey(), null, "nopasswd", null)));
            rest.approveHostKey(machines.getLast());
        }
    }

    @AfterEach
    void noMachines() {
        machines.forEach(rest::removeMachine);
    }

    @Test
    void theCanaryGoesFirstAndAPersonLetsTheOthersFollow() {
        String id =
                start(
                        Map.of(
                                "name",
                                "checks",
                                "action",
                                "host.check",
                                "on",
                                "name:campaign-*",
                                "canary",
                                1,
                                "batch",
                                2,
                                "pauseAfterCanary",
                                true));
        JsonNode waiting = await(id, "paused");
        assertThat(waiting.at("/counts/ok").asInt()).isEqualTo(1);
        assertThat(waiting.at("/counts/pending").asInt()).isEqualTo(2);

        rest.post("/api/v1/campaigns/" + id + "/resume", Map.of());
        JsonNode finished = await(id, "finished");

        assertThat(finished.at("/counts/ok").asInt()).isEqualTo(HOSTS);
        assertThat(finished.get("progressPercent").asInt()).isEqualTo(100);
        for (JsonNode target : targets(id)) {
            JsonNode job = rest.get("/api/v1/jobs/" + target.get("jobId").asText()).json();
            assertThat(job.get("state").asText()).isEqualTo("ok");
            assertThat(job.at("/requestedBy/id").asText()).isEqualTo("campaign:" + id);
        }
    }

    @Test
    void aFailureStopsItAndTheRestIsLeftAlone() {
        machines.add(
                rest.addMachine(
                        "campaign-0",
                        "127.0.0.1",
                        NOBODY_LISTENS,
                        "ops",
                        Rest.key(Lab.opsKey(), null, "nopasswd", null)));

        String id =
                start(
                        Map.of(
                                "name", "stops",
                                "action", "host.check",
                                "on", "name:campaign-*",
                                "canary", 1,
                                "batch", 1));
        JsonNode failed = await(id, "failed");

        assertThat(failed.get("reason").asText()).isEqualTo("1 of 4 machines failed; none may.");
        assertThat(failed.at("/counts/error").asInt()).isEqualTo(1);
        assertThat(failed.at("/counts/skipped").asInt()).isEqualTo(HOSTS);
        JsonNode target = targets(id).get(0);
        assertThat(target.at("/error/kind").asText()).isEqualTo("ssh_unreachable");
    }

    private String start(Map<String, Object> wish) {
        Rest.Answer answer = rest.post("/api/v1/campaigns", wish);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().get("id").asText();
    }

    private JsonNode await(String id, String state) {
        Rest.await(
                () -> campaign(id).get("state").asText().equals(state),
                () -> campaign(id).toString());
        return campaign(id);
    }

    private JsonNode campaign(String id) {
        return rest.get("/api/v1/campaigns/" + id).json();
    }

    private JsonNode targets(String id) {
        return rest.get("/api/v1/campaigns/" + id + "/targets").json().get("items");
    }
}
