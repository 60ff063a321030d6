package io.sysup.inventory.fleet;

import static io.sysup.inventory.testing.Api.person;
import static io.sysup.inventory.testing.Api.register;
import static io.sysup.inventory.testing.Api.registration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.sysup.inventory.InventoryDatabase;
import io.sysup.kit.testing.Engines;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Engines.class)
class FleetWeekTest {
    private static final String SEEN =
            """
            update inventory.machines set last_seen_at = now() - make_interval(days => $2), created_at = now() - interval '60 days'
            where id = $1
            """;
    private static final String ANALYZED =
            "update inventory.machine_state set apt_last_analyze_at = now() - make_interval(days => $2) where machine_id = $1";
    private static final String NEEDS =
            """
            update inventory.machine_state set apt_reboot_required = $2, status = 'warning',
                feed_versions_json = jsonb_build_object('observed', jsonb_build_object('reboot', jsonb_build_object('mark',
                    jsonb_build_object('at', now() - make_interval(days => $3)))))
            where machine_id = $1
            """;

    @Inject InventoryDatabase database;

    @Test
    void whatWaitsTooLongIsCountedAndTheListShowsTheSame() {
        JsonPath before = week();
        UUID silent = machine("silent", 8, 20);
        UUID fresh = machine("fresh", 1, 1);
        UUID never = machine("never", 1, -1);

        JsonPath now = week();

        assertThat(now.getInt("machines")).isEqualTo(before.getInt("machines") + 3);
        assertThat(now.getInt("unseen")).isEqualTo(before.getInt("unseen") + 1);
        assertThat(now.getInt("unanalyzed")).isEqualTo(before.getInt("unanalyzed") + 2);
        assertThat(now.getInt("neverAnalyzed")).isEqualTo(before.getInt("neverAnalyzed") + 1);
        assertThat(listed("unseen>7")).contains(silent).doesNotContain(fresh, never);
        assertThat(listed("unanalyzed>7")).contains(silent, never).doesNotContain(fresh);
        assertThat(listed("unseen>7")).hasSize(now.getInt("unseen"));
        assertThat(listed("unanalyzed>7")).hasSize(now.getInt("unanalyzed"));
    }

    @Test
    void aRestartIsWaitedForSinceTheFirstReportThatSaidSo() {
        JsonPath before = week();
        UUID machine = machine("debt", 0, 0);
        database.update(NEEDS, machine, true, 9);
        database.update(NEEDS, machine, true, 0);

        JsonPath now = week();

        assertThat(restarts(now, 8)).isEqualTo(restarts(before, 8) + 1);
        assertThat(restarts(now, 0)).isEqualTo(restarts(before, 0));
        assertThat(now.getInt("byStatus.warning")).isEqualTo(before.getInt("byStatus.warning") + 1);
        assertThat(listed("unrebooted>=8 and unrebooted<31")).contains(machine);
        assertThat(listed("unrebooted<2")).doesNotContain(machine);

        database.update(NEEDS, machine, false, 0);
        assertThat(restarts(week(), 8)).isEqualTo(restarts(before, 8));
        database.update(NEEDS, machine, true, 0);
        assertThat(restarts(week(), 0)).isEqualTo(restarts(before, 0) + 1);
    }

    @Test
    void daysThatAreNoneAreRefused() {
        person().get("/api/v1/fleet/week?silentDays=0")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("silentDays"));
        person().get("/api/v1/fleet/week?silentDays=30")
                .then()
                .statusCode(200)
                .body("silentDays", equalTo(30));
    }

    private static JsonPath week() {
        return person().get("/api/v1/fleet/week").then().statusCode(200).extract().jsonPath();
    }

    private static int restarts(JsonPath week, int fromDays) {
        return week.getInt("restarts.find { it.fromDays == " + fromDays + " }.machines");
    }

    private static List<UUID> listed(String where) {
        return person().queryParam("where", where)
                .queryParam("limit", 200)
                .get("/api/v1/machines")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.id", UUID.class);
    }

    private UUID machine(String name, int seenDaysAgo, int analyzedDaysAgo) {
        Map<String, Object> body = registration("week-" + name);
        UUID id = UUID.fromString(register(body));
        database.update(SEEN, id, seenDaysAgo);
        if (analyzedDaysAgo >= 0) {
            database.update(ANALYZED, id, analyzedDaysAgo);
        }
        return id;
    }
}
