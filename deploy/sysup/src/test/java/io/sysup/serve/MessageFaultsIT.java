package io.sysup.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.contracts.event.Topic;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.json.Json;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A broker that stands still, and topics on which anything may lie. */
class MessageFaultsIT {
    private static final int HOST = 3;
    private static final int WAITING = 3000;
    private static final Duration FROZEN =
            Duration.parse(System.getProperty("sysup.test.brokerFrozen", "PT35S"));
    private static final long MEGABYTE = 1024 * 1024;
    private static final String PENDING =
            "select count(*) from execution.outbox where topic = ? and published_at is null";
    private static final String FILL =
            """
            insert into execution.outbox (id, aggregate_key, topic, type, payload)
            select gen_random_uuid(), 'key', ?, 'test', jsonb_build_object('n', n, 'text', repeat('x', 4000))
            from generate_series(1, ?) as n order by n
            """;

    private final FourProcesses processes = FourProcesses.shared();
    private final Rest gateway = processes.gateway();
    private final Messages messages = new Messages(processes.brokerAddress());
    private String machine;

    @BeforeEach
    void aMachine() {
        Lab.run("reset", HOST);
        Lab.run("heal", HOST);
        machine =
                gateway.addMachine(
                        "told-of", HOST, "ops", Rest.key(Lab.opsKey(), null, "nopasswd", null));
        gateway.approveHostKey(machine);
        gateway.run("apt.analyze", machine);
        Rest.await(() -> gateway.machine(machine).at("/state/updates").asInt() == 20);
    }

    @AfterEach
    void tidy() throws SQLException {
        messages.close();
        gateway.removeMachine(machine);
        sql("execution", "delete from execution.dead_letters");
    }

    @Test
    void aFrozenBrokerHoldsUpMessagesAndNothingElse() throws Exception {
        String topic = "sysup.test.frozen-" + Ids.next();
        messages.makeTopic(topic);
        String schedule = schedule();
        Duration slowest;

        FourProcesses.signal(processes.broker().process(), "STOP");
        try {
            sql("execution", FILL, topic, WAITING);
            gateway.post("/api/v1/schedules/" + schedule + "/run", Map.of());
            slowest = slowestAnswerWhileFrozen();
        } finally {
            FourProcesses.signal(processes.broker().process(), "CONT");
        }

        assertThat(slowest).isLessThan(Duration.ofSeconds(3));
        assertThat(processes.memory("execution")).isLessThan(600 * MEGABYTE);
        Rest.await(() -> pending(topic) == 0, () -> pending(topic) + " are waiting");
        List<Integer> got =
                messages.read(topic).stream().map(MessageFaultsIT::number).distinct().toList();
        assertThat(got).isEqualTo(IntStream.rangeClosed(1, WAITING).boxed().toList());
        Rest.await(() ->
                gateway.get("/api/v1/schedules/" + schedule + "/runs")
                        .json()
                        .at("/items/0/status")
                        .asText()
                        .equals("ok"));
        assertThat(processes.log("execution"))
                .doesNotContain("has been blocked for", "OutOfMemory");
        assertThat(processes.allAlive()).isTrue();
        gateway.delete("/api/v1/schedules/" + schedule);
    }

    private String schedule() {
        return gateway.post(
                        "/api/v1/schedules",
                        Map.of(
                                "name",
                                "frozen-" + Ids.next(),
                                "cron",
                                "0 4 * * *",
                                "timezone",
                                "UTC",
                                "selector",
                                "name:told-of",
                                "actions",
                                List.of(Map.of("action", "host.check"))))
                .json()
                .get("id")
                .asText();
    }

    private Duration slowestAnswerWhileFrozen() {
        long end = System.nanoTime() + FROZEN.toNanos();
        long slowest = 0;
        while (System.nanoTime() < end) {
            long start = System.nanoTime();
            assertThat(gateway.get("/api/v1/machines").status()).isEqualTo(200);
            String job = gateway.start("host.check", machine, Map.of(), false);
            slowest = Math.max(slowest, System.nanoTime() - start);
            assertThat(gateway.awaitJob(job).get("state").asText()).isEqualTo("ok");
        }
        return Duration.ofNanos(slowest);
    }

    private static int number(String message) {
        return Json.tree(message).get("n").asInt();
    }

    @Test
    void nonsenseOnEachTopicStopsNobodyAndIsKeptWithItsCause() {
        String wish = Messages.wish(Ids.next(), "host.check", machine);
        List<byte[]> nonsense = Nonsense.like(wish, new Random(7));
        String key = Ids.next().toString();
        for (Topic topic : Topic.values()) {
            nonsense.forEach(value -> messages.send(topic.topic(), key, value));
        }

        UUID sane = Ids.next();
        messages.send(Topic.JOB_REQUESTS, key, Messages.wish(sane, "host.check", machine));
        Rest.await(() -> gateway.get("/api/v1/jobs/" + sane).status() == 200);
        assertThat(gateway.awaitJob(sane.toString()).get("state").asText()).isEqualTo("ok");
        assertThat(gateway.run("apt.upgrade", machine).get("state").asText()).isEqualTo("ok");
        Rest.await(() -> gateway.machine(machine).at("/state/updates").asInt() == 2);
        assertEachKeptOnce(key, nonsense.size());
        assertThat(processes.allAlive()).isTrue();
    }

    private void assertEachKeptOnce(String key, int sent) {
        String kept =
                "select count(*) from execution.dead_letters where message_key = ?::uuid::text and topic = '"
                        + Topic.JOB_REQUESTS_NAME
                        + "'";
        Rest.await(
                () -> processes.number(kept, key) == sent,
                () -> processes.number(kept, key) + " of " + sent);
        assertThat(processes.number(kept + " and cause in ('', 'not told')", key)).isZero();
    }

    @Test
    void eventsThatComeAgainInAnyOrderUnderNewNamesChangeNothing() {
        gateway.run("apt.upgrade", machine);
        Rest.await(() -> idle() && gateway.machine(machine).at("/state/updates").asInt() == 2);
        JsonNode before = gateway.machine(machine).get("state");

        for (Topic topic : List.of(Topic.JOB_EVENTS, Topic.SNAPSHOT_EVENTS)) {
            List<String> events = ofTheMachine(topic);
            List<String> again = new ArrayList<>(events);
            again.addAll(events);
            Collections.shuffle(again, new Random(11));
            again.forEach(event -> messages.send(topic, machine, renamed(event)));
        }
        String last = gateway.run("host.check", machine).get("id").asText();
        Rest.await(() -> timeline().contains(last) && idle());

        JsonNode after = gateway.machine(machine).get("state");
        for (String fact : List.of("status", "updates", "security", "rebootRequired")) {
            assertThat(after.get(fact)).isEqualTo(before.get(fact));
        }
        assertThat(gateway.run("apt.analyze", machine).at("/result/counts/updates").asInt())
                .isEqualTo(2);
    }

    /** The inventory has heard of the end of the last job. */
    private boolean idle() {
        return !gateway.machine(machine).at("/state/status").asText().equals("busy");
    }

    private String timeline() {
        return gateway.get("/api/v1/machines/" + machine + "/timeline").body();
    }

    private List<String> ofTheMachine(Topic topic) {
        return messages.read(topic.topic()).stream()
                .filter(event -> event.contains("\"" + machine + "\""))
                .toList();
    }

    /** Nobody has a note of it, so that its version alone tells that it is old. */
    private static String renamed(String event) {
        Map<String, Object> fields = new LinkedHashMap<>(Json.object(event));
        fields.put("id", Ids.next());
        return Json.write(fields);
    }

    private long pending(String topic) {
        try (Connection database = processes.database("execution");
                var statement = database.prepareStatement(PENDING)) {
            statement.setString(1, topic);
            var row = statement.executeQuery();
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void sql(String service, String text, Object... values) throws SQLException {
        try (Connection database = processes.database(service);
                var statement = database.prepareStatement(text)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
