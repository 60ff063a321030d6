package io.sysup.scheduler.schedule;

import static io.sysup.scheduler.Calls.asOperator;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.sysup.kit.testing.Engines;
import io.sysup.scheduler.FleetStub;
import io.sysup.scheduler.Rows;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Engines.class)
@QuarkusTestResource(FleetStub.class)
@TestProfile(ExecutionAwayIT.NobodyListens.class)
class ExecutionAwayIT {
    @Inject Rows rows;

    @Test
    void scheduleWhoseActionsCannotBeCheckedIsNotStored() {
        rows.clear();

        asOperator()
                .body(
                        Map.of(
                                "name", "nightly",
                                "cron", "0 3 * * *",
                                "selector", "tag:three",
                                "actions", List.of(Map.of("action", "apt.analyze"))))
                .post("/api/v1/schedules")
                .then()
                .statusCode(503)
                .body("kind", equalTo("unavailable"))
                .body("detail", containsString("execution service cannot be reached"));

        asOperator().get("/api/v1/schedules").then().body("total", equalTo(0));
    }

    /** Port 1 is nobody's. */
    public static final class NobodyListens implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.rest-client.scheduler-execution.url", "http://127.0.0.1:1");
        }
    }
}
