package io.sysup.inventory.message;

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
import io.sysup.contracts.event.CloudEvent;
import io.sysup.contracts.event.EventType;
import io.sysup.contracts.event.Topic;
import io.sysup.contracts.job.JobChanged;
import io.sysup.contracts.message.ImportantMessage;
import io.sysup.inventory.InventoryDatabase;
import io.sysup.inventory.testing.Api;
import io.sysup.inventory.testing.Broker;
import io.sysup.inventory.testing.Observations;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.testing.Engines;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Engines.class)
class MessageTest {
    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

    @Inject InventoryDatabase database;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    private Broker broker;
    private UUID machine;

    @BeforeEach
    void aMachine() {
        broker = new Broker(brokers);
        machine = UUID.fromString(Api.register("said"));
    }

    @AfterEach
    void close() {
        broker.close();
    }

    @Test
    void sightingsOfOneMessageAreOneWithFirstAndLastTime() {
        ImportantMessage expired = message("repository_notice", "error", "Release file expired");
        tell(NOON.plusSeconds(60), expired);
        tell(NOON, expired);
        tell(NOON.plusSeconds(120), expired);
        tell(NOON.plusSeconds(30), message("warning", "info", "a trifle"));

        list("").body("items.message", contains("Release file expired", "a trifle"))
                .body("items[0].occurrences", equalTo(3))
                .body("items[0].firstSeenAt", equalTo("2026-05-01T12:00:00Z"))
                .body("items[0].lastSeenAt", equalTo("2026-05-01T12:02:00Z"))
                .body("items[0].machine", equalTo("said"))
                .body("items[0].rawLineRef", equalTo("a#1"))
                .body("items[0].jobId", notNullValue());
        assertThat(open()).isEqualTo(1);
    }

    @Test
    void anEventThatComesTwiceCountsOnce() {
        var event = event(NOON, message("error", "error", "twice told"));
        send(event);
        send(event);
        tell(NOON.plusSeconds(1), message("error", "error", "and then"));

        list("&category=error")
                .body("items.find { it.message == 'twice told' }.occurrences", equalTo(1));
    }

    @Test
    void whatIsAcknowledgedIsKeptAndComesBackOnlyAfterAMonth() {
        ImportantMessage said = message("deprecation", "warning", "Key is stored in legacy");
        tell(NOON, said);
        String id = list("").extract().path("items[0].id");

        acknowledge(Map.of("ids", List.of(id))).body("messages", equalTo(1));

        list("").body("items", empty());
        list("&acknowledged=yes")
                .body("items[0].acknowledgedBy", equalTo("client:test"))
                .body("items[0].acknowledgedAt", notNullValue());
        assertThat(open()).isZero();
        person().get("/api/v1/machines/" + machine + "/timeline")
                .then()
                .body("items.type", hasItem("messages_acknowledged"));

        tell(NOON.plus(Duration.ofDays(29)), said);
        list("").body("items", empty());
        tell(NOON.plus(Duration.ofDays(60)), said);
        list("").body("items", hasSize(1)).body("items[0].occurrences", equalTo(3));
        assertThat(open()).isEqualTo(1);
    }

    @Test
    void manyAreAcknowledgedByAFilterAfterALook() {
        tell(
                NOON,
                message("error", "error", "one"),
                message("error", "error", "two"),
                message("deprecation", "warning", "three"));
        Map<String, Object> filter = Map.of("machineId", machine, "category", "error");

        acknowledge(Map.of("filter", filter, "dryRun", true))
                .body("messages", equalTo(2))
                .body("machines", equalTo(1));
        list("").body("items", hasSize(3));
        acknowledge(Map.of("filter", filter)).body("messages", equalTo(2));
        list("").body("items.message", contains("three"));
        acknowledge(Map.of("filter", filter, "acknowledged", false)).body("messages", equalTo(2));
        list("").body("items", hasSize(3)).body("items[0].acknowledgedBy", nullValue());
    }

    @Test
    void theyAreFoundByWordsAndBySelector() {
        tell(
                NOON,
                message("error", "error", "Failed to fetch http://deb.example/debian"),
                message("warning", "warning", "Configuration file '/etc/x'"));

        list("&q=failed fetch").body("items", hasSize(1));
        list("&q=\"file configuration\"").body("items", empty());
        list("&severity=error").body("items", hasSize(1));
        list("&where=name:said").body("items", hasSize(2));
        list("&where=name:other").body("items", empty());
        person().get("/api/v1/messages/summary?machineId=" + machine)
                .then()
                .statusCode(200)
                .body("items.find { it.category == 'error' }.messages", equalTo(1));
    }

    @Test
    void aPageGoesOnWhereTheLastEnded() {
        tell(NOON, message("error", "error", "old"));
        tell(NOON.plusSeconds(1), message("error", "error", "new"));

        String cursor =
                list("&limit=1")
                        .body("items.message", contains("new"))
                        .extract()
                        .path("nextCursor");

        list("&limit=1&cursor=" + cursor)
                .body("items.message", contains("old"))
                .body("nextCursor", nullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "category=nonsense",
                "severity=x",
                "source=y",
                "acknowledged=maybe",
                "where=(",
                "cursor=zzz"
            })
    void whatIsWrongIsNamed(String query) {
        person().get("/api/v1/messages?" + query)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo(query.substring(0, query.indexOf('='))));
    }

    @Test
    void oneMessageOfManyMachinesIsOneRowAndAcknowledgedOnAllThatAGrantReaches() {
        UUID first = machine;
        ImportantMessage expired =
                message("repository_notice", "error", "The keyring " + Ids.next() + " expires");
        tell(NOON, expired);
        machine = UUID.fromString(Api.register("said-too"));
        tell(NOON.plusSeconds(60), expired);

        person().get("/api/v1/messages/groups?key=" + expired.dedupKey())
                .then()
                .body("items", hasSize(1))
                .body("items[0].message", equalTo(expired.message()))
                .body("items[0].category", equalTo("repository_notice"))
                .body("items[0].machines", equalTo(2))
                .body("items[0].unread", equalTo(2))
                .body("items[0].names", contains("said-too", "said"))
                .body("items[0].firstSeenAt", equalTo("2026-05-01T12:00:00Z"))
                .body("items[0].lastSeenAt", equalTo("2026-05-01T12:01:00Z"));
        Map<String, Object> all = Map.of("filter", Map.of("key", expired.dedupKey()));
        Api.granted("edit", "id:" + first)
                .body(all)
                .post("/api/v1/messages/acknowledge")
                .then()
                .statusCode(200)
                .body("messages", equalTo(1));
        person().get("/api/v1/messages/groups?acknowledged=all&key=" + expired.dedupKey())
                .then()
                .body("items[0].machines", equalTo(2))
                .body("items[0].unread", equalTo(1));
        acknowledge(all).body("messages", equalTo(1));
        person().get("/api/v1/messages/groups?key=" + expired.dedupKey())
                .then()
                .body("items", empty());
        Api.granted("run:low", "id:" + first)
                .body(all)
                .post("/api/v1/messages/acknowledge")
                .then()
                .statusCode(403);
    }

    @Test
    void tenThousandMachinesAreAPageOfRowsAtATime() {
        database.update(
                """
                with made as (
                    insert into inventory.machines (id, name, hostname, username, os_family)
                    select gen_random_uuid(), 'Loud-' || n, 'loud' || n || '.test', 'root', 'debian'
                    from generate_series(1, 10000) n returning id),
                stated as (
                    insert into inventory.machine_state (machine_id, status, apt_status)
                    select id, 'ok', 'up_to_date' from made)
                insert into inventory.important_messages (id, machine_id, source, category, severity, message,
                    dedup_key, first_seen_at, last_seen_at)
                select gen_random_uuid(), made.id, 'apt', 'deprecation', 'warning', 'Loud message ' || k,
                    lpad(to_hex(k), 64, 'f'), now() - interval '2 days', now() - k * interval '1 minute'
                from made, generate_series(1, 8) k
                """);
        database.update("analyze inventory.important_messages");
        try {
            Instant begun = Instant.now();
            var page =
                    person().get("/api/v1/messages/groups?q=loud&limit=5")
                            .then()
                            .statusCode(200)
                            .body("items", hasSize(5))
                            .body("items[0].machines", equalTo(10_000))
                            .body("items[0].names", hasSize(5))
                            .body("items[0].message", equalTo("Loud message 1"))
                            .extract();
            Duration took = Duration.between(begun, Instant.now());
            person().get(
                            "/api/v1/messages/groups?q=loud&limit=5&cursor="
                                    + page.<String>path("nextCursor"))
                    .then()
                    .body(
                            "items.message",
                            contains("Loud message 6", "Loud message 7", "Loud message 8"))
                    .body("nextCursor", nullValue());
            System.out.println("a page of messages of 10,000 machines took " + took);
            assertThat(took).isLessThan(Duration.ofSeconds(5));
        } finally {
            database.update("delete from inventory.machines where name like 'Loud-%'");
        }
    }

    @Test
    void readersDoNotAcknowledge() {
        Api.as("client:test", "read")
                .body(Map.of("ids", List.of(Ids.next())))
                .post("/api/v1/messages/acknowledge")
                .then()
                .statusCode(403);
        person().body(Map.of()).post("/api/v1/messages/acknowledge").then().statusCode(400);
    }

    private ValidatableResponse list(String more) {
        return person().get("/api/v1/messages?machineId=" + machine + more).then().statusCode(200);
    }

    private static ValidatableResponse acknowledge(Map<String, Object> wish) {
        return person().body(wish).post("/api/v1/messages/acknowledge").then().statusCode(200);
    }

    private int open() {
        return database.query(
                        "select open_messages_count from inventory.machine_state where machine_id = $1",
                        machine)
                .getFirst()
                .getInteger("open_messages_count");
    }

    private static ImportantMessage message(String category, String severity, String text) {
        String key = "%064x".formatted(Integer.toUnsignedLong(text.hashCode()));
        return new ImportantMessage("apt", category, severity, null, null, text, key, 1, "a#1");
    }

    private void tell(Instant at, ImportantMessage... messages) {
        send(event(at, messages));
    }

    private CloudEvent<JobChanged> event(Instant at, ImportantMessage... messages) {
        JobChanged done = Observations.job(machine, Ids.next(), "apt.analyze", "ok", 2, at);
        var job =
                new JobChanged(
                        done.jobId(),
                        done.version(),
                        done.action(),
                        machine,
                        done.machine(),
                        done.state(),
                        false,
                        1,
                        1,
                        done.requestedBy(),
                        null,
                        null,
                        at,
                        at,
                        at,
                        true,
                        null,
                        Map.of(),
                        at,
                        List.of(messages));
        return CloudEvent.of(
                Ids.next(), "/execution", EventType.JOB_CHANGED, machine.toString(), at, job);
    }

    private void send(CloudEvent<JobChanged> event) {
        broker.send(Topic.JOB_EVENTS_NAME, machine, event);
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        database.first(
                                        "select 1 from inventory.inbox where event_id = $1",
                                        event.id())
                                .isPresent());
    }
}
