package io.sysup.inventory.projection;

import static io.sysup.inventory.testing.Api.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.event.CloudEvent;
import io.sysup.contracts.event.EventType;
import io.sysup.contracts.event.Topic;
import io.sysup.contracts.host.MachineMetricsResult;
import io.sysup.contracts.job.JobChanged;
import io.sysup.contracts.machine.MachineState;
import io.sysup.contracts.snapshot.SnapshotTaken;
import io.sysup.inventory.InventoryDatabase;
import io.sysup.inventory.metric.MachineClocks;
import io.sysup.inventory.testing.Api;
import io.sysup.inventory.testing.Broker;
import io.sysup.inventory.testing.Observations;
import io.sysup.kit.diagnosis.Finding;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.json.Json;
import io.sysup.kit.testing.Engines;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Engines.class)
class ProjectionTest {
    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
    private static final String APPLIED =
            "select count(*)::int as applied from inventory.inbox where event_id = any($1)";

    @Inject InventoryDatabase database;
    @Inject MachineClocks clocks;
    @Inject InstantSource clock;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    private Broker broker;
    private UUID machine;

    @BeforeEach
    void aMachine() {
        broker = new Broker(brokers);
        machine = UUID.fromString(Api.register("projected"));
    }

    @AfterEach
    void close() {
        broker.close();
    }

    private CloudEvent<JobChanged> event(JobChanged job) {
        return CloudEvent.of(
                Ids.next(),
                "/execution",
                EventType.JOB_CHANGED,
                machine.toString(),
                job.createdAt(),
                job);
    }

    private CloudEvent<SnapshotTaken> event(SnapshotTaken snapshot) {
        return CloudEvent.of(
                Ids.next(),
                "/execution",
                EventType.SNAPSHOT_TAKEN,
                machine.toString(),
                snapshot.takenAt(),
                snapshot);
    }

    @SafeVarargs
    private void jobs(CloudEvent<JobChanged>... events) {
        for (var event : events) {
            broker.send(Topic.JOB_EVENTS_NAME, machine, event);
        }
        awaitApplied(Arrays.stream(events).map(e -> e.id()).distinct().toList());
    }

    private void snapshot(SnapshotTaken snapshot) {
        var event = event(snapshot);
        broker.send(Topic.SNAPSHOT_EVENTS_NAME, machine, event);
        awaitApplied(List.of(event.id()));
    }

    private void awaitApplied(List<UUID> ids) {
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        database.query(APPLIED, (Object) ids.toArray(UUID[]::new))
                                        .getFirst()
                                        .getInteger("applied")
                                == ids.size());
    }

    private ValidatableResponse shown() {
        return person().get("/api/v1/machines/" + machine).then().statusCode(200);
    }

    @Test
    void aJobShowsWhileItRunsAndOnTheTimelineWhenItEnded() {
        UUID job = Ids.next();
        jobs(event(Observations.job(machine, job, "apt.analyze", "running", 2, NOON)));
        shown().body("state.status", equalTo("busy"))
                .body("state.runningJobId", equalTo(job.toString()))
                .body("state.runningJobKind", equalTo("apt.analyze"));

        jobs(event(Observations.job(machine, job, "apt.analyze", "ok", 3, NOON.plusSeconds(5))));

        shown().body("state.runningJobId", nullValue())
                .body("status", equalTo("online"))
                .body("credentialStatus", equalTo("unknown"))
                .body("lastSeenAt", equalTo("2026-05-01T12:00:05Z"));
        person().get("/api/v1/machines/" + machine + "/timeline")
                .then()
                .body("items.type", contains("machine_added", "job_finished"))
                .body("items[1].jobId", equalTo(job.toString()))
                .body("items[1].message", equalTo("apt.analyze finished"));
    }

    @Test
    void repeatedAndLateEventsChangeNothing() {
        UUID job = Ids.next();
        var running = event(Observations.job(machine, job, "apt.analyze", "running", 2, NOON));
        var ended =
                event(
                        Observations.failed(
                                machine,
                                job,
                                "apt.analyze",
                                3,
                                NOON.plusSeconds(5),
                                ErrorKind.APT_LOCK_BUSY));

        jobs(ended, running, ended, running, ended);

        shown().body("state.status", equalTo("error"))
                .body("state.runningJobId", nullValue())
                .body("state.lastErrorKind", equalTo("apt_lock_busy"))
                .body("state.lastErrorMessage", equalTo("It failed: apt_lock_busy"));
        person().get("/api/v1/machines/" + machine + "/timeline")
                .then()
                .body("items.findAll { it.type == 'job_finished' }", hasSize(1))
                .body("items.find { it.type == 'job_finished' }.severity", equalTo("error"));
    }

    @Test
    void aClockThatIsOffIsAFindingOfTheDiagnosisUntilItIsSet() {
        measuredNow(400_000L);
        assertThat(clocks.find().level()).isEqualTo(Finding.Level.ERROR);
        assertThat(clocks.find().message()).contains("is 6 min ahead");

        measuredNow(0L);
        assertThat(clocks.find().level()).isEqualTo(Finding.Level.OK);
    }

    private void measuredNow(long clockAheadMs) {
        MachineMetricsResult metrics = Observations.metrics(50);
        var measured =
                new MachineMetricsResult(
                        metrics.schemaVersion(),
                        metrics.cpuCores(),
                        metrics.memoryBytes(),
                        metrics.usage(),
                        metrics.warnings(),
                        clockAheadMs);
        snapshot(
                Observations.snapshot(
                        machine,
                        SnapshotTaken.MACHINE_METRICS,
                        clock.instant(),
                        Json.toObject(measured)));
    }

    @Test
    void theEndOfTheReleaseIsShown() {
        snapshot(
                Observations.snapshot(
                        machine,
                        SnapshotTaken.APT_UPDATE_ANALYZE,
                        NOON,
                        Map.of("updates", 0, "releaseEnds", "2030-06-30")));

        shown().body("state.releaseEnds", equalTo("2030-06-30"));
    }

    @Test
    void whatHasToBeStartedAnewIsShownAndSelectedUntilARestart() {
        found("needs:unknown", 1);
        snapshot(
                Observations.snapshot(
                        machine,
                        SnapshotTaken.APT_UPDATE_ANALYZE,
                        NOON,
                        Map.of(
                                "updates",
                                0,
                                "rebootRequired",
                                true,
                                "needs",
                                Json.toObject(Observations.needs()))));

        shown().body("state.needs.serviceRestart", equalTo("yes"))
                .body("state.needs.services", contains("cron.service", "ssh.service"))
                .body("state.needs.containers.name", contains("web"))
                .body("state.needs.relogin", equalTo("unknown"))
                .body("state.needsAt", equalTo("2026-05-01T12:00:00Z"));
        found("needs:reboot and needs:service-restart and needs:*container*", 1);
        found("needs:unknown", 1);
        found("needs:relogin", 0);

        jobs(
                event(
                        Observations.telling(
                                Observations.job(
                                        machine,
                                        Ids.next(),
                                        "machine.reboot",
                                        "ok",
                                        3,
                                        NOON.plusSeconds(60)),
                                Map.of("rebootRequired", false))));

        shown().body("state.needs", nullValue()).body("state.rebootRequired", equalTo(false));
        found("needs:service-restart", 0);
        found("needs:unknown", 1);
    }

    @Test
    void theNewestAnalysisCounts() {
        snapshot(Observations.analysis(machine, NOON, 20, 2, true));
        snapshot(Observations.analysis(machine, NOON.minusSeconds(60), 5, 0, false));

        shown().body("state.updates", equalTo(20))
                .body("state.security", equalTo(2))
                .body("state.rebootRequired", equalTo(true))
                .body("state.aptStatus", equalTo("updates_available"))
                .body("state.status", equalTo("updates_available"))
                .body("state.lastAnalyzeAt", equalTo("2026-05-01T12:00:00Z"));
    }

    @Test
    void theNewestNumbersCountWhoeverMeasuredThem() {
        snapshot(Observations.metrics(machine, NOON.plusSeconds(60), 91));
        snapshot(Observations.probe(machine, NOON, Observations.probeResult(45)));

        shown().body("state.rootUsedPercent", equalTo(91.0f)).body("kind", equalTo("vm"));
        person().get("/api/v1/machines/" + machine + "/hardware")
                .then()
                .statusCode(200)
                .body("warnings", hasItem("/ is 91 % full"))
                .body("cpuModel", equalTo("Some CPU"));

        snapshot(Observations.probe(machine, NOON.plusSeconds(120), Observations.probeResult(30)));
        shown().body("state.rootUsedPercent", equalTo(30.0f));
    }

    @Test
    void whatCrossesALimitIsToldOnceAndOnceMoreWhenItIsBack() {
        snapshot(Observations.metrics(machine, NOON, 50));
        shown().body("state.status", equalTo("unknown")).body("state.diskWarnings", equalTo(0));

        snapshot(Observations.metrics(machine, NOON.plusSeconds(60), 92));
        snapshot(Observations.metrics(machine, NOON.plusSeconds(120), 93));
        shown().body("state.status", equalTo("warning"))
                .body("state.diskWarnings", equalTo(1))
                .body("state.metricsAt", equalTo("2026-05-01T12:02:00Z"));

        snapshot(Observations.metrics(machine, NOON.plusSeconds(180), 98));
        shown().body("state.status", equalTo("error"));
        snapshot(Observations.metrics(machine, NOON.plusSeconds(240), 60));
        shown().body("state.status", equalTo("unknown"));

        person().get("/api/v1/machines/" + machine + "/timeline")
                .then()
                .body(
                        "items.findAll { it.type.startsWith('metric_') }.message",
                        contains("/ is below its limit again", "/ is 98 % full", "/ is 92 % full"))
                .body(
                        "items.findAll { it.type.startsWith('metric_') }.severity",
                        contains("info", "error", "warning"));
    }

    @Test
    void theSettingsOfATagCountForItsMachinesOnly() {
        machine = UUID.fromString(Api.register("small", "Tight"));
        UUID other = UUID.fromString(Api.register("roomy"));
        person().header("If-Match", "\"0\"")
                .queryParam("tag", "tight")
                .body(Map.of("value", 40))
                .put("/api/v1/settings/metrics.disk.warning")
                .then()
                .statusCode(200);

        snapshot(Observations.metrics(machine, NOON, 50));
        shown().body("state.status", equalTo("warning"));
        person().get("/api/v1/machines/" + machine + "/metrics")
                .then()
                .statusCode(200)
                .body("limits.disk.warning", equalTo(40))
                .body("limits.disk.error", equalTo(97))
                .body("alerts[0].mount", equalTo("/"))
                .body("alerts[0].level", equalTo("WARNING"))
                .body("filesystems[0].usedPercent", equalTo(50.0f))
                .body("stale", equalTo(true));
        Api.service()
                .get("/internal/v1/machines/" + machine + "/defaults/machine.metrics")
                .then()
                .statusCode(200)
                .body("diskPercent", equalTo(40))
                .body("memoryPercent", equalTo(95));

        machine = other;
        snapshot(Observations.metrics(machine, NOON, 50));
        shown().body("state.status", equalTo("unknown"));
        Api.service()
                .get("/internal/v1/machines/" + machine + "/defaults/machine.metrics")
                .then()
                .body("diskPercent", equalTo(90));
    }

    @Test
    void aProbeTellsWhatTheMachineIs() {
        snapshot(Observations.probe(machine, NOON, Observations.probeResult(45)));
        snapshot(Observations.probe(machine, NOON.minusSeconds(9), Observations.probeResult(99)));

        shown().body("osFamily", equalTo("debian"))
                .body("osVersion", equalTo("12"))
                .body("osCodename", equalTo("bookworm"))
                .body("arch", equalTo("amd64"))
                .body("kind", equalTo("vm"))
                .body("virtualization", equalTo("kvm"))
                .body("hardwareProfile", equalTo("generic_vm"))
                .body("state.rootUsedPercent", equalTo(45.0f))
                .body("state.memoryUsedPercent", equalTo(25.0f))
                .body("state.hardwareWarnings", equalTo(1))
                .body("state.status", equalTo("ok"))
                .body("version", equalTo(0));
        person().get("/api/v1/machines/" + machine + "/hardware")
                .then()
                .statusCode(200)
                .body("cpuModel", equalTo("Some CPU"))
                .body("memoryBytes", equalTo(8_000_000_000L))
                .body("disks[0].name", equalTo("vda"))
                .body("filesystems[0].usedPercent", equalTo(45.0f))
                .body("firmware.vendor", equalTo("SeaBIOS"))
                .body("warnings", contains("smartctl is missing"))
                .body("kernel", equalTo("6.1.0-18"))
                .body("newestKernel", equalTo("6.1.0-20"))
                .body("uptimeSeconds", equalTo(3600));
    }

    @Test
    void aProbeTellsOfFailingDisksAndNotesAreNoWarnings() {
        snapshot(Observations.probe(machine, NOON, Observations.failingDisk()));

        shown().body("state.hardwareWarnings", equalTo(1));
        person().get("/api/v1/machines/" + machine + "/hardware")
                .then()
                .statusCode(200)
                .body("disks[0].health.state", equalTo("failed"))
                .body("disks[0].health.reallocatedSectors", equalTo(1975))
                .body("drivers.foreignModules[0].name", equalTo("zfs"))
                .body("findings.kind", contains("disk_failing", "kernel_log_not_readable"));
    }

    @Test
    void whatTheLoginMayDoIsShownAndSelected() {
        shown().body("state.rights", nullValue());
        jobs(
                event(
                        Observations.telling(
                                Observations.job(
                                        machine, Ids.next(), "credential.test", "ok", 3, NOON),
                                Map.of(
                                        "rights", "least_privilege",
                                        "rightsActions", List.of("apt.analyze"),
                                        "rightsOutdated", List.of()))));

        shown().body("state.rights", equalTo("least_privilege"))
                .body("state.rightsActions", contains("apt.analyze"))
                .body("state.rightsOutdated", empty())
                .body("state.rightsCheckedAt", notNullValue());
        person().get("/api/v1/machines?where=rights:least_privilege and id:" + machine)
                .then()
                .statusCode(200)
                .body("items.id", contains(machine.toString()));
    }

    @Test
    void aKindThatAPersonChoseStays() {
        person().header("If-Match", "\"0\"")
                .body(Map.of("kind", "workstation"))
                .patch("/api/v1/machines/" + machine)
                .then()
                .statusCode(200)
                .body("kindByHand", equalTo(true));

        snapshot(Observations.probe(machine, NOON, Observations.probeResult(45)));

        shown().body("kind", equalTo("workstation")).body("virtualization", equalTo("kvm"));
    }

    @Test
    void whatAPersonChoseStandsBesideWhatTheMachineSays() {
        choose(0, Map.of("osVersion", "11", "arch", "ARM64", "hardwareProfile", "laptop"))
                .body("osVersion", equalTo("11"))
                .body("observed.size()", equalTo(0));

        snapshot(Observations.probe(machine, NOON, Observations.probeResult(45)));

        shown().body("osFamily", equalTo("debian"))
                .body("osVersion", equalTo("11"))
                .body("arch", equalTo("arm64"))
                .body("hardwareProfile", equalTo("laptop"))
                .body("kindByHand", equalTo(false))
                .body(
                        "chosen",
                        equalTo(
                                Map.of(
                                        "osVersion",
                                        "11",
                                        "arch",
                                        "arm64",
                                        "hardwareProfile",
                                        "laptop")))
                .body("observed.osVersion", equalTo("12"))
                .body("observed.arch", equalTo("amd64"))
                .body("observed.kind", equalTo("vm"))
                .body("state.status", equalTo("ok"))
                .body("version", equalTo(1));
        for (String where : List.of("version:11", "arch:arm64", "profile:laptop", "kind:vm")) {
            found(where, 1);
        }
        found("version:12", 0);

        choose(1, Map.of("osVersion", "", "arch", "amd64"))
                .body("osVersion", equalTo("12"))
                .body("chosen.osVersion", nullValue())
                .body("chosen.arch", equalTo("amd64"));
        person().get("/api/v1/machines/" + machine + "/timeline")
                .then()
                .body("items[0].message", equalTo("Machine edited: osVersion, arch, chosen"));
        choose(2, Map.of("arch", "a\tb")).statusCode(400).body("errors.field", contains("arch"));
    }

    private ValidatableResponse choose(int version, Map<String, ?> facts) {
        return person().header("If-Match", "\"" + version + "\"")
                .body(facts)
                .patch("/api/v1/machines/" + machine)
                .then();
    }

    private void found(String where, int machines) {
        person().queryParam("where", "id:" + machine + " and " + where)
                .get("/api/v1/machines")
                .then()
                .body("total", equalTo(machines));
    }

    @Test
    void aRefusedLoginShowsOnTheCredential() {
        Instant later = Instant.parse("2100-01-01T00:00:00Z");
        jobs(
                event(
                        Observations.failed(
                                machine,
                                Ids.next(),
                                "host.check",
                                3,
                                later,
                                ErrorKind.AUTH_FAILED)));

        shown().body("credentialStatus", equalTo("error"))
                .body("credentialErrorKind", equalTo("auth_failed"))
                .body("credentialTestedAt", equalTo("2100-01-01T00:00:00Z"))
                .body("state.lastErrorKind", equalTo("auth_failed"));
    }

    @Test
    void aSudoPasswordThatIsWrongStaysSoUntilSudoWasTried() {
        Instant later = Instant.parse("2100-01-01T00:00:00Z");
        jobs(
                event(
                        Observations.failed(
                                machine,
                                Ids.next(),
                                "credential.test",
                                3,
                                later,
                                ErrorKind.SUDO_PASSWORD_WRONG)));
        shown().body("credentialStatus", equalTo("error"))
                .body("credentialErrorKind", equalTo("sudo_password_wrong"));

        jobs(finished("machine.probe", later.plusSeconds(1)));
        shown().body("credentialStatus", equalTo("error"));

        jobs(finished("credential.test", later.plusSeconds(2)));
        shown().body("credentialStatus", equalTo("ok")).body("credentialErrorKind", equalTo(null));
    }

    private CloudEvent<JobChanged> finished(String action, Instant at) {
        return event(Observations.job(machine, Ids.next(), action, "ok", 3, at));
    }

    @Test
    void tellsTheOthersOnlyWhatIsNew() {
        snapshot(Observations.analysis(machine, NOON, 3, 0, false));
        UUID job = Ids.next();
        var running = event(Observations.job(machine, job, "apt.analyze", "running", 2, NOON));
        jobs(running, running);
        snapshot(Observations.analysis(machine, NOON.minusSeconds(5), 3, 0, false));

        List<MachineState> published =
                database
                        .query(
                                "select (payload->'data')::text as data from inventory.outbox where aggregate_key = $1 and topic = $2 order by seq",
                                machine.toString(),
                                Topic.MACHINE_STATE_NAME)
                        .stream()
                        .map(row -> Json.read(row.getString("data"), MachineState.class))
                        .toList();
        assertThat(published).extracting(MachineState::version).containsExactly(1L, 2L, 3L);
        assertThat(published)
                .extracting(MachineState::status)
                .containsExactly("unknown", "updates_available", "busy");
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        database.query(
                                        "select 1 from inventory.outbox where aggregate_key = $1 and published_at is null",
                                        machine.toString())
                                .isEmpty());
    }

    @Test
    void strangersAndNonsenseDoNotStopTheOthers() {
        broker.sendText(Topic.JOB_EVENTS_NAME, "x", "no event at all");
        UUID stranger = Ids.next();
        jobs(event(Observations.job(stranger, Ids.next(), "host.check", "ok", 3, NOON)));

        jobs(event(Observations.job(machine, Ids.next(), "host.check", "ok", 3, NOON)));

        shown().body("status", equalTo("online"));
    }
}
