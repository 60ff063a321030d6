package io.sysup.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.contracts.event.Topic;
import io.sysup.kit.ids.Ids;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Services that are killed while work is under way; effects are counted on the hosts. */
class KilledServicesIT {
    private static final int HOST = 3;
    private static final String BEGUN =
            "select count(*) from execution.jobs where id = ? and started_at is not null";
    private static final String STORE =
            """
            insert into scheduler.outbox (id, aggregate_key, topic, type, payload)
            values (?, ?, ?, 'test', ?::jsonb)
            """;

    private final FourProcesses processes = FourProcesses.shared();
    private final Rest gateway = processes.gateway();
    private String machine;

    @BeforeEach
    void aMachine() {
        Lab.run("reset", HOST);
        Lab.run("heal", HOST);
        machine =
                gateway.addMachine(
                        "bystander", HOST, "ops", Rest.key(Lab.opsKey(), null, "nopasswd", null));
        gateway.approveHostKey(machine);
        gateway.run("apt.analyze", machine);
    }

    @AfterEach
    void removeMachine() {
        gateway.removeMachine(machine);
    }

    @Test
    void jobsGoOnWhileInventoryAndGatewayAreKilledAndARepeatedWishIsTheSameJob() throws Exception {
        String key = Ids.next().toString();
        try (LockedUpgrade upgrade = LockedUpgrade.begin(gateway, "killed-around", 2)) {
            String job = wishInAMoment(key);
            processes.kill("inventory");
            processes.kill("hermes");
            Rest.await(() -> processes.number(BEGUN, job) == 1);
            processes.revive("hermes");
            processes.revive("inventory");
            processes.awaitReady();

            assertThat(wishInAMoment(key)).isEqualTo(job);
            JsonNode checked = gateway.awaitJob(job);
            assertThat(checked.get("state").asText()).as(checked.toString()).isEqualTo("ok");
            upgrade.goOn();
            assertThat(upgrade.awaitDoneOnce().get("lease").asInt()).isOne();
        }
    }

    /** Its time comes when the inventory is away. */
    private String wishInAMoment(String key) {
        Map<String, Object> wish =
                Map.of("action", "host.check", "machineIds", List.of(machine), "delaySeconds", 3);
        return gateway.send("POST", "/api/v1/jobs", wish, Map.of("Idempotency-Key", key))
                .json()
                .at("/jobs/0/id")
                .asText();
    }

    @Test
    void aWishWhoseSenderIsKilledBeforeItNotedTheSendingIsSentTwiceAndDoneOnce() throws Exception {
        UUID wish = Ids.next();
        try (Connection sending = processes.database("scheduler");
                Connection noting = processes.database("scheduler")) {
            sending.setAutoCommit(false);
            noting.setAutoCommit(false);
            execute(sending, "select pg_advisory_xact_lock(hashtext('scheduler.outbox'))");
            store(wish);
            execute(noting, "select 1 from scheduler.outbox where id = '" + wish + "' for update");
            sending.rollback();
            Rest.await(() -> gateway.get("/api/v1/jobs/" + wish).status() == 200);

            processes.kill("scheduler");
            noting.rollback();
        }
        processes.revive("scheduler");
        processes.awaitReady();

        try (Messages messages = new Messages(processes.brokerAddress())) {
            Rest.await(() ->
                    messages.read(Topic.JOB_REQUESTS_NAME).stream()
                                    .filter(message -> message.contains(wish.toString()))
                                    .count()
                            == 2);
        }
        JsonNode ended = gateway.awaitJob(wish.toString());
        assertThat(ended.get("state").asText()).as(ended.toString()).isEqualTo("ok");
        assertThat(LockedUpgrade.effects(HOST)).isOne();
        assertThat(
                        gateway.get("/api/v1/jobs?action=apt.upgrade&machineId=" + machine)
                                .json()
                                .get("items"))
                .hasSize(1);
    }

    private void store(UUID wish) throws SQLException {
        try (Connection database = processes.database("scheduler");
                var statement = database.prepareStatement(STORE)) {
            statement.setObject(1, wish);
            statement.setString(2, machine);
            statement.setString(3, Topic.JOB_REQUESTS_NAME);
            statement.setString(4, Messages.wish(wish, "apt.upgrade", machine));
            statement.executeUpdate();
        }
    }

    private static void execute(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
