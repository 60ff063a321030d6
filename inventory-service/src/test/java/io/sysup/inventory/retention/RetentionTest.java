package io.sysup.inventory.retention;

import static io.sysup.inventory.testing.Api.person;
import static io.sysup.inventory.testing.Api.service;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sysup.inventory.InventoryDatabase;
import io.sysup.inventory.testing.Api;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.testing.Engines;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Engines.class)
class RetentionTest {
    private static final String LINE =
            """
            insert into inventory.machine_events (id, created_at, machine_id, event_type, message)
            values ($1, now() - make_interval(days => $2), $3, $4, 'line')
            """;
    private static final String MESSAGE =
            """
            insert into inventory.important_messages
                (id, machine_id, source, category, severity, message, dedup_key, first_seen_at, last_seen_at, acknowledged)
            values ($1, $2, 'apt', 'warning', 'warning', 'm', md5($3) || md5($3), now() - interval '2000 days',
                now() - make_interval(days => $4), $5)
            """;

    @Inject InventoryDatabase database;
    @Inject Retention retention;

    private UUID machine;

    @BeforeEach
    void thereIsAMachine() {
        machine = UUID.fromString(Api.register("kept-" + Ids.next()));
    }

    @AfterEach
    void nothingIsChosen() {
        reset("timeline.retention");
        reset("messages.retention");
    }

    @Test
    void linesGoWhenTheyAreOlderThanTheSettingSays() {
        UUID ancient = line(731, "job_finished");
        UUID old = line(60, "job_finished");
        UUID fresh = line(20, "job_finished");

        tidy();
        assertThat(isThere("machine_events", ancient)).isFalse();
        assertThat(isThere("machine_events", old)).isTrue();

        choose("timeline.retention", 30);
        tidy();
        assertThat(isThere("machine_events", old)).isFalse();
        assertThat(isThere("machine_events", fresh)).isTrue();
    }

    @Test
    void whatIsTheOnlyWordOnSomethingStays() {
        UUID key = line(3000, "host_key_approved");
        UUID setting = line(3000, "setting_changed");

        tidy();

        assertThat(isThere("machine_events", key)).isTrue();
        assertThat(isThere("machine_events", setting)).isTrue();
    }

    @Test
    void moreThanOneBatchIsRemoved() {
        database.update(
                """
                insert into inventory.machine_events (id, created_at, machine_id, event_type)
                select gen_random_uuid(), now() - interval '1000 days', $1, 'job_finished' from generate_series(1, 11000)
                """,
                machine);

        tidy();

        assertThat(old()).isZero();
    }

    @Test
    void whoeverStopsIsNotWaitedFor() {
        line(1000, "job_finished");

        retention.tidy(() -> false);

        assertThat(old()).isOne();
    }

    @Test
    void onlyWhatWasAcknowledgedAndIsSeenNoMoreIsForgotten() {
        UUID gone = message("gone", 100, true);
        UUID open = message("open", 100, false);
        UUID seen = message("seen", 40, true);

        tidy();
        assertThat(isThere("important_messages", gone)).isTrue();

        choose("messages.retention", 90);
        tidy();
        assertThat(isThere("important_messages", gone)).isFalse();
        assertThat(isThere("important_messages", open)).isTrue();
        assertThat(isThere("important_messages", seen)).isTrue();
    }

    @Test
    void whatWouldMakeNewsTooSoonIsRefused() {
        person().header("If-Match", "\"0\"")
                .body(Map.of("value", 30))
                .put("/api/v1/settings/messages.retention")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("value"));
    }

    @Test
    void otherServicesAreToldWhatCounts() {
        service()
                .get("/internal/v1/settings/timeline.retention")
                .then()
                .statusCode(200)
                .body("value", equalTo(730));
        service()
                .get("/internal/v1/settings/session.length")
                .then()
                .statusCode(200)
                .body("value", nullValue());
        service().get("/internal/v1/settings/colour").then().statusCode(404);
        person().get("/internal/v1/settings/session.length").then().statusCode(403);
    }

    private void tidy() {
        retention.tidy(() -> true);
    }

    private UUID line(int daysAgo, String type) {
        UUID id = Ids.next();
        database.update(LINE, id, daysAgo, machine, type);
        return id;
    }

    private UUID message(String key, int daysAgo, boolean acknowledged) {
        UUID id = Ids.next();
        database.update(MESSAGE, id, machine, key, daysAgo, acknowledged);
        return id;
    }

    private boolean isThere(String table, UUID id) {
        return database.first("select 1 from inventory." + table + " where id = $1", id)
                .isPresent();
    }

    private long old() {
        return database.first(
                        """
                        select count(*) as lines from inventory.machine_events
                        where machine_id = $1 and created_at < now() - interval '730 days'
                        """,
                        machine)
                .orElseThrow()
                .getLong("lines");
    }

    private static void choose(String key, int value) {
        person().header("If-Match", "\"0\"")
                .body(Map.of("value", value))
                .put("/api/v1/settings/" + key)
                .then()
                .statusCode(200);
    }

    private static void reset(String key) {
        int version = person().get("/api/v1/settings/" + key).then().extract().path("version");
        if (version > 0) {
            person().header("If-Match", "\"" + version + "\"")
                    .delete("/api/v1/settings/" + key)
                    .then()
                    .statusCode(200);
        }
    }
}
