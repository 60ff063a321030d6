package io.sysup.inventory.rebuild;

import static io.sysup.inventory.testing.Api.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.event.CloudEvent;
import io.sysup.contracts.event.EventType;
import io.sysup.contracts.event.Topic;
import io.sysup.contracts.job.JobChanged;
import io.sysup.contracts.snapshot.SnapshotTaken;
import io.sysup.inventory.InventoryDatabase;
import io.sysup.inventory.state.Feeds;
import io.sysup.inventory.testing.Api;
import io.sysup.inventory.testing.Broker;
import io.sysup.inventory.testing.Observations;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.testing.Engines;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Engines.class)
class RebuildTest {
    private static final Instant START = Instant.parse("2026-05-01T12:00:00Z");
    private static final List<String> ACTIONS =
            List.of("host.check", "machine.probe", "apt.analyze", "apt.upgrade");
    private static final List<ErrorKind> ERRORS =
            List.of(ErrorKind.SSH_UNREACHABLE, ErrorKind.AUTH_FAILED, ErrorKind.APT_FAILED);
    private static final String APPLIED =
            "select count(*)::int as applied from inventory.inbox where event_id = any($1)";

    @Inject InventoryDatabase database;
    @Inject RebuildPart part;
    @Inject MachineRebuild machines;
    @Inject RebuildLoop loop;
    @RestClient HistoryClient client;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    private HistoryOfTests history;
    private Broker broker;
    private UUID machine;

    @BeforeEach
    void aMachine() {
        history = (HistoryOfTests) client;
        broker = new Broker(brokers);
        machine = UUID.fromString(Api.register("rebuilt"));
    }

    @AfterEach
    void close() {
        broker.close();
        history.away = false;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aStateThatIsGoneComesBackInEachColumn(long seed) {
        Random random = new Random(seed);
        List<Object> told = history(random);
        send(told.subList(0, told.size() / 2), random);
        if (random.nextBoolean()) {
            person().header("If-Match", "\"0\"")
                    .body(Map.of("hostname", "moved" + machine + ".test"))
                    .patch("/api/v1/machines/" + machine)
                    .then()
                    .statusCode(200);
        }
        send(told.subList(told.size() / 2, told.size()), random);
        StoredRows before = rows();

        database.update("delete from inventory.machine_hardware where machine_id = $1", machine);
        database.update(
                "delete from inventory.machine_metrics_latest where machine_id = $1", machine);
        database.update("delete from inventory.machine_state where machine_id = $1", machine);
        RebuildPart.Result result = part.rebuild(List.of(machine), false);

        assertThat(before.differences(rows())).isEmpty();
        assertThat(result.unsettled()).isZero();
        assertThat(part.rebuild(List.of(machine), true).differences()).isEmpty();
        assertThat(published()).isGreaterThan(1_700_000_000_000L);
    }

    @Test
    void aDryRunTellsWhatDiffersAndChangesNothing() {
        send(List.of(Observations.analysis(machine, START, 7, 0, false)), new Random(0));
        database.update(
                "update inventory.machine_state set apt_updates_count = 99 where machine_id = $1",
                machine);

        String id = aDryRunThatCameToThisMachine();
        awaitState(id, "finished");

        person().get("/api/v1/fleet/rebuilds/" + id)
                .then()
                .body("dryRun", equalTo(true))
                .body("requestedBy", equalTo("client:test"))
                .body(
                        "differences.find { it.machineId == '" + machine + "' }.values[0].column",
                        equalTo("state.apt_updates_count"))
                .body(
                        "differences.find { it.machineId == '" + machine + "' }.values[0].stored",
                        equalTo("99"))
                .body(
                        "differences.find { it.machineId == '" + machine + "' }.values[0].rebuilt",
                        equalTo("7"));
        assertThat(rows().tables().at("/state/apt_updates_count").asInt()).isEqualTo(99);
    }

    @Test
    void oneThatWasCutOffGoesOnAndAnotherIsRefusedMeanwhile() {
        history.away = true;
        String id = aDryRunThatCameToThisMachine();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        person().get("/api/v1/fleet/rebuilds/" + id)
                                .then()
                                .body("trouble", containsString("The history is away")));
        person().body(Map.of("dryRun", true)).post("/api/v1/fleet/rebuilds").then().statusCode(409);

        history.away = false;
        loop.wake();

        awaitState(id, "finished");
        person().get("/api/v1/fleet/rebuilds/" + id)
                .then()
                .body("looked", greaterThanOrEqualTo(1))
                .body("trouble", nullValue());
    }

    @Test
    void whatWasAppliedSinceTheHistoryWasReadIsNotLost() {
        send(List.of(Observations.analysis(machine, START, 7, 0, false)), new Random(0));

        var done =
                machines.rebuild(
                        machine,
                        Feeds.NOTHING_YET,
                        new HistoryClient.Told(List.of(), List.of()),
                        false);

        assertThat(done).isEmpty();
        assertThat(rows().tables().at("/state/apt_updates_count").asInt()).isEqualTo(7);
    }

    @Test
    void whatAFormerLoginWasAllowedStaysForgotten() {
        JobChanged checked = Observations.job(machine, Ids.next(), "host.check", "ok", 2, START);
        send(List.of(Observations.telling(checked, Map.of("rights", "full"))), new Random(0));
        assertThat(rows().tables().at("/state/rights").asText()).isEqualTo("full");

        person().body(Map.of("method", "password", "password", "another"))
                .put("/api/v1/machines/" + machine + "/credential")
                .then()
                .statusCode(204);

        assertThat(rows().tables().at("/state/rights").isNull()).isTrue();
        assertThat(part.rebuild(List.of(machine), true).differences()).isEmpty();
    }

    @Test
    void onlyAnAdministratorMayRebuild() {
        Api.as("client:test", "read", "operate")
                .body(Map.of())
                .post("/api/v1/fleet/rebuilds")
                .then()
                .statusCode(403);
    }

    /** As another process left it: of all machines only this one and newer ones are to be done. */
    private String aDryRunThatCameToThisMachine() {
        UUID id = Ids.next();
        database.update(
                """
                insert into inventory.state_rebuilds (id, requested_at, requested_by, dry_run, machines, after_machine)
                select $1, now(), 'client:test', true, count(*), coalesce(max(m.id::text), '00000000-0000-0000-0000-000000000000')::uuid
                from inventory.machines m where m.id < $2
                """,
                id,
                machine);
        loop.wake();
        return id.toString();
    }

    private static void awaitState(String id, String state) {
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        person().get("/api/v1/fleet/rebuilds/" + id).path("state").equals(state));
    }

    private StoredRows rows() {
        return database.transaction(tx -> StoredRows.read(tx, machine));
    }

    private long published() {
        return database.query(
                        "select version from inventory.machine_publications where machine_id = $1",
                        machine)
                .getFirst()
                .getLong("version");
    }

    /** Jobs that run one after the other, and what they observe. */
    private List<Object> history(Random random) {
        List<Object> told = new ArrayList<>();
        for (int number = 1; number <= 12; number++) {
            UUID job = Ids.next();
            String action = ACTIONS.get(random.nextInt(ACTIONS.size()));
            Instant at = START.plusSeconds(100L * number);
            Instant end = at.plusSeconds(random.nextInt(50));
            told.add(Observations.job(machine, job, action, "running", 1, at));
            if (random.nextInt(3) == 0) {
                ErrorKind kind = ERRORS.get(random.nextInt(ERRORS.size()));
                told.add(Observations.failed(machine, job, action, 2, end, kind));
            } else {
                told.add(Observations.job(machine, job, action, "ok", 2, end));
                told.add(observation(end, random));
            }
        }
        if (random.nextBoolean()) {
            told.removeLast();
        }
        return told;
    }

    private SnapshotTaken observation(Instant at, Random random) {
        int number = random.nextInt(100);
        return switch (random.nextInt(3)) {
            case 0 -> Observations.analysis(machine, at, number, 1, number > 50);
            case 1 -> Observations.metrics(machine, at, number);
            default -> Observations.probe(machine, at, Observations.probeResult(number));
        };
    }

    /** In any order, some of them twice. */
    private void send(List<?> told, Random random) {
        List<Object> mixed = new ArrayList<>(told);
        mixed.addAll(told.subList(0, told.size() / 3));
        Collections.shuffle(mixed, random);
        List<UUID> ids = new ArrayList<>();
        for (Object one : mixed) {
            ids.add(
                    switch (one) {
                        case JobChanged job ->
                                sent(
                                        Topic.JOB_EVENTS_NAME,
                                        EventType.JOB_CHANGED,
                                        job.createdAt(),
                                        job);
                        case SnapshotTaken snapshot ->
                                sent(
                                        Topic.SNAPSHOT_EVENTS_NAME,
                                        EventType.SNAPSHOT_TAKEN,
                                        snapshot.takenAt(),
                                        snapshot);
                        default -> throw new IllegalArgumentException(one.toString());
                    });
        }
        told.forEach(one -> {
            if (one instanceof JobChanged job) {
                history.jobs.add(job);
            } else {
                history.snapshots.add((SnapshotTaken) one);
            }
        });
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        database.query(APPLIED, (Object) ids.toArray(UUID[]::new))
                                        .getFirst()
                                        .getInteger("applied")
                                == ids.size());
    }

    private UUID sent(String topic, String type, Instant time, Object data) {
        UUID id = Ids.next();
        broker.send(
                topic,
                machine,
                CloudEvent.of(id, "/execution", type, machine.toString(), time, data));
        return id;
    }
}
