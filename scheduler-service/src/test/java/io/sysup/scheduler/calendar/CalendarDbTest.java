package io.sysup.scheduler.calendar;

import static io.sysup.scheduler.Calls.as;
import static io.sysup.scheduler.Calls.asOperator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.testing.Engines;
import io.sysup.scheduler.FleetStub;
import io.sysup.scheduler.Rows;
import io.sysup.scheduler.SchedulerDatabase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is to come around the night in which clocks in Paris are put forward, 2027-03-28. */
@QuarkusTest
@QuarkusTestResource(Engines.class)
@QuarkusTestResource(FleetStub.class)
class CalendarDbTest {
    private static final Instant NOW = Instant.parse("2027-03-26T12:00:00Z");

    @Inject Rows rows;
    @Inject Calendar calendar;
    @Inject SchedulerDatabase database;

    @BeforeEach
    void clear() {
        rows.clear();
    }

    private String nights() {
        return asOperator()
                .body(
                        """
                        {"name":"nights","kind":"allow","cron":"0 2 * * *","durationSeconds":7200,
                         "timezone":"Europe/Paris"}
                        """)
                .post("/api/v1/windows")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private UUID schedule(String cron) {
        UUID schedule = rows.schedule("tag:three");
        rows.set(schedule, "cron", cron);
        rows.set(schedule, "timezone", "Europe/Paris");
        rows.set(schedule, "next_run_at", OffsetDateTime.parse("2027-03-26T12:00:00Z"));
        return schedule;
    }

    private CalendarView days(int days) {
        return calendar.between(NOW, NOW.plus(Duration.ofDays(days)), NOW);
    }

    @Test
    void windowsAreToldOnTheirClocksAndInUtcOverAChange() {
        nights();

        CalendarView view = days(3);

        assertThat(view.windows())
                .extracting(CalendarView.WindowTime::localFrom, time -> time.until().toString())
                .containsExactly(
                        tuple("2027-03-27T02:00:00+01:00", "2027-03-27T03:00:00Z"),
                        tuple("2027-03-28T03:00:00+02:00", "2027-03-28T03:00:00Z"),
                        tuple("2027-03-29T02:00:00+02:00", "2027-03-29T02:00:00Z"));
        assertThat(view.clockChanges())
                .containsExactly(
                        new CalendarView.ClockChange(
                                "Europe/Paris",
                                Instant.parse("2027-03-28T01:00:00Z"),
                                "gap",
                                "+01:00",
                                "+02:00"));
    }

    @Test
    void timesOfSchedulesSayWhatWindowsMakeOfThem() {
        UUID window = UUID.fromString(nights());
        UUID inside = schedule("30 3 * * *");
        rows.set(inside, "maintenance_window_id", window);
        UUID waits = schedule("0 1 * * *");
        rows.set(waits, "maintenance_window_id", window);
        rows.set(waits, "outside_window", "wait");
        UUID skipped = schedule("0 23 * * *");
        rows.set(skipped, "maintenance_window_id", window);

        CalendarView view = days(1);

        assertThat(view.firings())
                .extracting(
                        CalendarView.FiringTime::scheduleId,
                        CalendarView.FiringTime::fate,
                        firing -> String.valueOf(firing.begins()))
                .containsExactly(
                        tuple(skipped, "skipped", "null"),
                        tuple(waits, "waits", "2027-03-27T01:00:00Z"),
                        tuple(inside, "runs", "2027-03-27T02:30:00Z"));
        assertThat(view.firings().getFirst().because()).isEqualTo("nights");
    }

    @Test
    void pausedSchedulesAndThePastAreNotTold() {
        UUID paused = schedule("0 23 * * *");
        rows.set(paused, "enabled", false);
        schedule("0 23 * * *");

        CalendarView view =
                calendar.between(NOW.minus(Duration.ofDays(5)), NOW.plus(Duration.ofDays(1)), NOW);

        assertThat(view.firings()).hasSize(1);
    }

    @Test
    void whatComesEachMinuteIsCutOffByName() {
        UUID busy = schedule("* * * * *");

        CalendarView view = days(62);

        assertThat(view.firings()).hasSize(150);
        assertThat(view.cutOff()).containsExactly("schedule " + busy);
    }

    @Test
    void blackoutOverSomeMachinesIsNamedBesideTheTime() {
        rows.window("freeze", "blackout", 0, 60, "tag:three");
        rows.window("later", "blackout", 24 * 60 * 9, 24 * 60 * 10, null);
        UUID schedule = rows.schedule("tag:three");
        rows.set(schedule, "next_run_at", OffsetDateTime.now());

        asked("")
                .statusCode(200)
                .body("windows.name", contains("freeze"))
                .body("windows[0].selector", equalTo("tag:three"))
                .body("firings.fate", everyItem(equalTo("runs")))
                .body("firings.withoutSome.flatten()", hasItem("freeze"));
    }

    @Test
    void campaignsStandInTheOpeningsOfTheirWindowAndWhereTheyWere() {
        UUID nights = UUID.fromString(nights());
        campaign("past", NOW.minus(Duration.ofDays(2)), NOW.minus(Duration.ofDays(1)), null);
        campaign("long past", NOW.minus(Duration.ofDays(9)), NOW.minus(Duration.ofDays(8)), null);
        campaign("now", NOW.minus(Duration.ofDays(1)), null, null);
        campaign("by night", NOW.minus(Duration.ofDays(1)), null, nights);

        CalendarView view =
                calendar.between(NOW.minus(Duration.ofDays(3)), NOW.plus(Duration.ofDays(2)), NOW);

        assertThat(view.campaigns())
                .extracting(
                        CalendarView.CampaignTime::name,
                        time -> String.valueOf(time.window()),
                        time -> time.from().toString(),
                        time -> String.valueOf(time.until()))
                .containsExactly(
                        tuple("past", "null", "2027-03-24T12:00:00Z", "2027-03-25T12:00:00Z"),
                        tuple("now", "null", "2027-03-25T12:00:00Z", "null"),
                        tuple("by night", "nights", "2027-03-27T01:00:00Z", "2027-03-27T03:00:00Z"),
                        tuple(
                                "by night",
                                "nights",
                                "2027-03-28T01:00:00Z",
                                "2027-03-28T03:00:00Z"));
    }

    private void campaign(
            String name, Instant created, @Nullable Instant finished, @Nullable UUID window) {
        database.update(
                """
                insert into scheduler.campaigns (id, name, action, selector, params_json, dry_run,
                    canary, max_unavailable_json, max_failures, soak_s, pause_after_canary,
                    targets_total, state, created_at, finished_at, next_step_at,
                    maintenance_window_id, window_name)
                values ($1, $2, 'apt.upgrade', '*', '{}', false, 1, '[]', 0, 0, false, 3,
                    case when $4::timestamptz is null then 'running' else 'finished' end, $3, $4,
                    case when $4::timestamptz is null then now() end, $5,
                    case when $5::uuid is not null then 'nights' end)
                """,
                Ids.next(),
                name,
                created,
                finished,
                window);
    }

    @Test
    void timeThatIsTooLongOrNoneIsRefused() {
        asked("?from=2027-01-01T00:00:00Z&to=2027-06-01T00:00:00Z")
                .statusCode(400)
                .body("errors.field", contains("to"));
        asked("?from=soon").statusCode(400).body("errors", hasSize(1));
    }

    private static ValidatableResponse asked(String query) {
        return as("read").get("/api/v1/calendar" + query).then();
    }
}
