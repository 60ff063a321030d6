package io.sysup.scheduler.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.error.Failure;
import io.sysup.contracts.event.CloudEvent;
import io.sysup.contracts.event.EventType;
import io.sysup.contracts.job.JobChanged;
import io.sysup.contracts.job.Requester;
import io.sysup.contracts.machine.MachineState;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.json.Json;
import io.sysup.kit.testing.Engines;
import io.sysup.scheduler.FleetStub;
import io.sysup.scheduler.Rows;
import io.sysup.scheduler.SchedulerDatabase;
import io.sysup.scheduler.job.JobEvents;
import io.sysup.scheduler.notification.message.Message;
import io.sysup.scheduler.notification.message.Section;
import io.sysup.scheduler.notification.note.MachineStateEvents;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From events, runs and campaigns to messages: who is told, of what, and how often. */
@QuarkusTest
@QuarkusTestResource(Engines.class)
@QuarkusTestResource(FleetStub.class)
class TellingDbTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final String URL = "https://hooks.example.org/in";

    @Inject Rows rows;
    @Inject SchedulerDatabase database;
    @Inject Outgoing outgoing;
    @Inject Telling telling;
    @Inject Gathering gathering;
    @Inject JobEvents jobs;
    @Inject MachineStateEvents machines;

    @BeforeEach
    void clear() {
        rows.clear();
    }

    private void tell() {
        while (telling.round(SECOND).isZero()) {
            // There is more to sort.
        }
        gathering.gather(Duration.ZERO);
    }

    private List<Message> told(UUID channel) {
        return outgoing.log(channel).stream()
                .map(row -> Json.read(row.getJson("message_json").toString(), Message.class))
                .toList();
    }

    private Message only(UUID channel) {
        assertThat(told(channel)).hasSize(1);
        return told(channel).getFirst();
    }

    private void quietIsOver() {
        database.update("update scheduler.notification_channels set quiet_until = now()");
    }

    private static Section section(Message message, String name) {
        return message.sections().stream()
                .filter(some -> some.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not in " + message));
    }

    private static String job(
            int machine,
            String action,
            String state,
            @Nullable UUID run,
            Map<String, Object> summary) {
        return job(machine, action, state, run, summary, Ids.next());
    }

    private static String job(
            int machine,
            String action,
            String state,
            @Nullable UUID run,
            Map<String, Object> summary,
            UUID event) {
        UUID id = Ids.next();
        JobChanged data =
                new JobChanged(
                        id,
                        3,
                        action,
                        FleetStub.machine(machine).id(),
                        "m" + machine,
                        state,
                        false,
                        1,
                        1,
                        new Requester(run == null ? Requester.USER : Requester.SCHEDULE, "anna"),
                        null,
                        run,
                        NOON,
                        null,
                        NOON,
                        null,
                        "error".equals(state)
                                ? Failure.of(
                                        ErrorKind.APT_LOCK_BUSY,
                                        "Another apt holds the lock.",
                                        null)
                                : null,
                        summary,
                        null,
                        List.of());
        return Json.write(
                CloudEvent.of(
                        event, "/execution", EventType.JOB_CHANGED, id.toString(), NOON, data));
    }

    private static String state(int machine, long version, String status, int security) {
        return state(machine, version, status, security, "approved", false);
    }

    private static String state(
            int machine,
            long version,
            String status,
            int security,
            String hostKey,
            boolean reboot) {
        UUID id = FleetStub.machine(machine).id();
        MachineState data =
                new MachineState(
                        id,
                        version,
                        "m" + machine,
                        "m" + machine + ".example.org",
                        22,
                        "debian",
                        "12",
                        "amd64",
                        "server",
                        List.of(),
                        false,
                        false,
                        hostKey,
                        status,
                        "ok",
                        security,
                        security,
                        reboot,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        NOON);
        return Json.write(
                CloudEvent.of(
                        Ids.next(),
                        "/inventory",
                        EventType.MACHINE_STATE,
                        id.toString(),
                        NOON,
                        data));
    }

    private void states(int from, int to, long version, String status, int security) {
        machines.on(
                IntStream.rangeClosed(from, to)
                        .mapToObj(machine -> state(machine, version, status, security))
                        .toList());
    }

    @Test
    void fiveHundredMachinesThatAreGoneAreOneMessage() {
        UUID channel = outgoing.webhook("ops", URL);
        states(1, 500, 1, "ok", 0);

        states(1, 500, 2, "offline", 0);
        tell();
        tell();

        assertThat(only(channel).subject()).isEqualTo("Unreachable: 500 machines");
        assertThat(only(channel).sections().getFirst().total()).isEqualTo(500);
    }

    @Test
    void whatComesDuringTheQuietTimeIsToldAfterIt() {
        UUID channel = outgoing.webhook("ops", URL);
        states(1, 3, 1, "ok", 0);
        states(1, 1, 2, "offline", 0);
        tell();

        states(1, 1, 3, "ok", 0);
        states(2, 3, 2, "offline", 0);
        tell();
        assertThat(told(channel)).hasSize(1);
        quietIsOver();
        tell();

        assertThat(told(channel)).hasSize(2);
        assertThat(section(told(channel).getLast(), "machine_reachable").total()).isEqualTo(1);
        assertThat(section(told(channel).getLast(), "machine_unreachable").total()).isEqualTo(2);
    }

    @Test
    void stateThatIsRepeatedOlderOrBusyIsNoNews() {
        UUID channel = outgoing.webhook("ops", URL);
        states(1, 1, 5, "offline", 2);
        states(1, 1, 5, "ok", 9);
        states(1, 1, 4, "ok", 9);
        states(1, 1, 6, "busy", 2);
        states(1, 1, 7, "offline", 2);
        tell();
        assertThat(told(channel)).isEmpty();

        machines.on(List.of(state(1, 8, "ok", 3, "changed", true)));
        tell();

        assertThat(only(channel).sections())
                .extracting(Section::name)
                .containsExactly(
                        "machine_reachable",
                        "host_key_changed",
                        "security_updates",
                        "reboot_required");
    }

    @Test
    void jobsByHandAreToldOnlyWhereTheRuleSaysSo() {
        UUID usual = outgoing.webhook("usual", URL);
        UUID all = outgoing.webhook("all", URL, "events", List.of("job_failed", "job_recovered"));
        UUID event = Ids.next();
        String failed = job(1, "apt.upgrade", "error", null, Map.of(), event);

        jobs.on(failed);
        jobs.on(failed);
        tell();
        quietIsOver();
        jobs.on(job(2, "apt.upgrade", "ok", null, Map.of()));
        jobs.on(job(1, "apt.upgrade", "ok", null, Map.of()));
        jobs.on(job(1, "apt.upgrade", "ok", null, Map.of()));
        tell();

        assertThat(told(usual)).isEmpty();
        assertThat(told(all))
                .extracting(Message::subject)
                .containsExactly("Jobs failed: m1", "Well again: m1");
        assertThat(told(all).getFirst().summary()).contains("Another apt holds the lock.");
    }

    @Test
    void selectorSaysOfWhichMachines() {
        UUID some = outgoing.webhook("some", URL, "selector", "tag:three");
        UUID none = outgoing.webhook("none", URL, "selector", "tag:none");
        states(3, 4, 1, "ok", 0);

        states(3, 4, 2, "offline", 0);
        tell();

        assertThat(only(some).subject()).isEqualTo("Unreachable: m3");
        assertThat(told(none)).isEmpty();
    }

    private UUID run(UUID schedule, int jobs) {
        UUID run = rows.queuedRun(schedule, "cron", Instant.now());
        database.update(
                "update scheduler.schedule_runs set status = 'running', next_attempt_at = null, started_at = now(), jobs_total = $2 where id = $1",
                run,
                jobs);
        return run;
    }

    @Test
    void runIsOneMessageThatSaysWhatChanged() {
        UUID channel = outgoing.webhook("ops", URL);
        UUID schedule = rows.schedule("tag:three");
        UUID first = run(schedule, 3);
        jobs.on(job(1, "apt.analyze", "error", first, Map.of()));
        jobs.on(job(2, "apt.analyze", "error", first, Map.of()));
        tell();
        assertThat(told(channel)).isEmpty();
        jobs.on(job(3, "apt.analyze", "ok", first, Map.of("security", 1)));
        tell();
        Message before = only(channel);
        assertThat(before.subject()).endsWith("2 of 3 jobs failed, 2 newly");
        assertThat(section(before, "new_security").entries().getFirst().machine()).isEqualTo("m3");

        UUID second = run(schedule, 3);
        jobs.on(job(1, "apt.analyze", "ok", second, Map.of("security", 0)));
        jobs.on(job(2, "apt.analyze", "error", second, Map.of()));
        jobs.on(job(3, "apt.analyze", "ok", second, Map.of("security", 4)));
        tell();
        tell();

        assertThat(told(channel)).hasSize(2);
        Message message = told(channel).getLast();
        assertThat(message.counts()).containsEntry("error", 1).containsEntry("ok", 2);
        assertThat(section(message, "healed").entries().getFirst().machine()).isEqualTo("m1");
        assertThat(section(message, "failing_as_before").entries().getFirst().text())
                .isEqualTo("apt.analyze: Another apt holds the lock.");
        assertThat(section(message, "new_security").entries().getFirst().text())
                .isEqualTo("3 new, 4 in all.");
        assertThat(message.sections()).extracting(Section::name).doesNotContain("newly_failing");
    }

    @Test
    void runThatIsWellAgainReachesWhoHeardOfItsFailure() {
        UUID channel = outgoing.webhook("ops", URL, "minSeverity", "error");
        UUID schedule = rows.schedule("tag:three");
        for (String state : List.of("ok", "error", "ok", "ok")) {
            jobs.on(job(1, "host.check", state, run(schedule, 1), Map.of()));
            tell();
        }

        assertThat(told(channel))
                .extracting(message -> message.subject().replaceFirst(".*: ", ""))
                .containsExactly("1 of 1 job failed, 1 newly", "1 well again, 1 job done");
    }

    @Test
    void securityUpdatesThatARunFoundAreToldByTheRun() {
        UUID both = outgoing.webhook("both", URL);
        UUID onlyMachines =
                outgoing.webhook("machines", URL, "events", List.of("security_updates"));
        UUID run = run(rows.schedule("tag:three"), 2);
        states(1, 1, 1, "ok", 0);
        jobs.on(job(1, "apt.analyze", "ok", run, Map.of("security", 5)));
        states(1, 1, 2, "ok", 5);
        jobs.on(job(2, "apt.analyze", "ok", run, Map.of("security", 0)));
        tell();

        assertThat(only(both).event()).isEqualTo("run_ended");
        assertThat(only(onlyMachines).event()).isEqualTo("security_updates");
    }

    @Test
    void campaignIsToldWhenItPausesAndWhenItIsOver() {
        UUID channel = outgoing.webhook("ops", URL);
        UUID campaign = Ids.next();
        database.update(
                """
                insert into scheduler.campaigns (id, name, action, selector, canary, max_failures,
                    targets_total, state, reason)
                values ($1, 'spring', 'apt.upgrade', 'tag:three', 1, 0, 2, 'paused', 'The canary is done.')
                """,
                campaign);
        List<String> states = new ArrayList<>(List.of("error", "ok"));
        for (int machine = 1; machine <= 2; machine++) {
            database.update(
                    """
                    insert into scheduler.campaign_targets (campaign_id, machine_id, machine, place,
                        wave, state, error_message, requested_at, finished_at)
                    values ($1, $2, $3, $4, 1, $5, $6, now(), now())
                    """,
                    campaign,
                    FleetStub.machine(machine).id(),
                    "m" + machine,
                    machine,
                    states.get(machine - 1),
                    machine == 1 ? "No space left." : null);
        }
        tell();
        tell();
        assertThat(only(channel).subject()).isEqualTo("Campaign spring: paused, 1 of 2 failed");

        database.update(
                "update scheduler.campaigns set state = 'failed', reason = 'Too many failures.', finished_at = now(), next_step_at = null where id = $1",
                campaign);
        tell();
        tell();

        assertThat(told(channel)).hasSize(2);
        assertThat(section(told(channel).getLast(), "newly_failing").entries().getFirst().text())
                .isEqualTo("No space left.");
    }

    @Test
    void whatWaitsForAPersonIsAnEventOfItsOwn() {
        UUID channel = outgoing.webhook("ops", URL, "events", List.of("approval_waiting"));
        UUID campaign = Ids.next();
        database.update(
                """
                insert into scheduler.campaigns (id, name, action, selector, canary, max_failures,
                    targets_total, state, reason, hold_before_wave)
                values ($1, 'spring', 'apt.upgrade', 'tag:three', 1, 0, 2, 'paused',
                    'The canary is done; wave 2 begins when somebody resumes the campaign.', 2)
                """,
                campaign);
        database.update(
                """
                insert into scheduler.campaign_targets (campaign_id, machine_id, machine, place, wave,
                    state, requested_at, finished_at)
                values ($1, $2, 'm1', 1, 1, 'ok', now(), now()), ($1, $3, 'm2', 2, 2, 'pending', null, null)
                """,
                campaign,
                FleetStub.machine(1).id(),
                FleetStub.machine(2).id());
        tell();
        assertThat(only(channel).subject()).isEqualTo("Campaign spring: waits for approval");
        assertThat(only(channel).summary()).contains("wave 2 begins when somebody resumes");

        quietIsOver();
        machines.on(List.of(state(3, 1, "unknown", 0, "none", false)));
        machines.on(List.of(state(3, 2, "error", 0, "unknown", false)));
        machines.on(List.of(state(3, 3, "error", 0, "unknown", false)));
        machines.on(List.of(state(3, 4, "ok", 0, "approved", false)));
        tell();
        assertThat(told(channel)).hasSize(2);
        assertThat(section(told(channel).getLast(), "approval_waiting").entries().getFirst().text())
                .startsWith("Its host key waits");

        database.update(
                "update scheduler.campaigns set hold_before_wave = null, reason = 'Paused by anna.' where id = $1",
                campaign);
        database.update("update scheduler.campaigns set told_state = null where id = $1", campaign);
        quietIsOver();
        tell();
        assertThat(told(channel)).hasSize(2);
    }

    @Test
    void nobodyIsToldWhileTheInventoryIsAwayAndNothingIsLost() {
        UUID channel = outgoing.webhook("ops", URL);
        database.update(
                "update scheduler.notification_channels set filters_json = filters_json || '{\"selector\":\"tag:away\"}' where id = $1",
                channel);
        states(1, 1, 1, "ok", 0);
        states(1, 1, 2, "offline", 0);
        tell();
        assertThat(told(channel)).isEmpty();

        database.update(
                "update scheduler.notification_channels set filters_json = filters_json - 'selector' where id = $1",
                channel);
        tell();

        assertThat(told(channel)).hasSize(1);
    }
}
