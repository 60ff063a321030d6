package io.sysup.inventory.fleet;

import static io.sysup.inventory.testing.Api.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.sysup.inventory.InventoryDatabase;
import io.sysup.inventory.testing.Api;
import io.sysup.kit.testing.Engines;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Engines.class)
class FleetSummaryTest {
    @Inject InventoryDatabase database;

    private static JsonPath summary() {
        return person().get("/api/v1/fleet/summary").then().statusCode(200).extract().jsonPath();
    }

    @Test
    void addsUpTheLiveMachines() {
        JsonPath before = summary();
        UUID id = UUID.fromString(Api.register("counted"));
        database.update(
                "update inventory.machine_state set status = 'warning', apt_updates_count = 7, apt_security_count = 2, apt_reboot_required = true, host_key = 'unknown' where machine_id = $1",
                id);

        JsonPath after = summary();

        assertThat(after.getInt("machines")).isEqualTo(before.getInt("machines") + 1);
        assertThat(after.getInt("byStatus.warning"))
                .isEqualTo(before.getInt("byStatus.warning") + 1);
        assertThat(after.getInt("updates")).isEqualTo(before.getInt("updates") + 7);
        assertThat(after.getInt("security")).isEqualTo(before.getInt("security") + 2);
        assertThat(after.getInt("rebootRequired")).isEqualTo(before.getInt("rebootRequired") + 1);
        assertThat(after.getInt("hostKeysWaiting")).isEqualTo(before.getInt("hostKeysWaiting") + 1);
        assertThat(after.getInt("running")).isEqualTo(before.getInt("running"));

        person().delete("/api/v1/machines/" + id).then().statusCode(204);
        assertThat(summary().getInt("machines")).isEqualTo(before.getInt("machines"));
    }
}
