package io.sysup.execution.deadletter;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.sysup.contracts.event.CloudEvent;
import io.sysup.contracts.event.EventType;
import io.sysup.contracts.event.Topic;
import io.sysup.contracts.job.JobRequested;
import io.sysup.contracts.job.Requester;
import io.sysup.execution.ExecutionDatabase;
import io.sysup.execution.messages.Broker;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.json.Json;
import io.sysup.kit.security.InternalTokens;
import io.sysup.kit.testing.Engines;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** A message that cannot be applied stops nothing, is shown with its cause, and can be mended. */
@QuarkusTest
@QuarkusTestResource(Engines.class)
class DeadLetterDbTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Inject ExecutionDatabase database;
    @Inject DeadLetters letters;
    @Inject Broker broker;

    @Test
    void aPoisonMessageStopsNothingAndIsSentAgainMended() {
        String poison = "not json " + Ids.next() + " \0 \uD83D";
        UUID machine = Ids.next();
        broker.send(Topic.JOB_REQUESTS, machine.toString(), poison);
        UUID unaware = Ids.next();
        broker.send(Topic.JOB_REQUESTS, machine.toString(), wish("host.check", unaware));

        await().atMost(LIMIT).until(() -> !jobsOf(unaware).isEmpty());
        DeadLetter letter = awaitLetter(poison.substring(0, 40));
        assertThat(letter.topic()).isEqualTo(Topic.JOB_REQUESTS.topic());
        assertThat(letter.key()).isEqualTo(machine.toString());
        assertThat(letter.cause()).isNotBlank();
        post(letter, "redrive", "")
                .statusCode(400)
                .body("kind", is("validation"), "errors[0].field", is("payload"));
        assertThat(letters.find(letter.id()).orElseThrow().status()).isEqualTo("waiting");

        String mended = Json.write(Map.of("payload", wish("host.check", machine)));
        post(letter, "redrive", mended).statusCode(200).body("status", is("redriven"));

        await().atMost(LIMIT).until(() -> !jobsOf(machine).isEmpty());
        post(letter, "discard", "").statusCode(409).body("kind", is("conflict"));
    }

    @Test
    void aWishThatIsWrongSaysWhy() {
        UUID machine = Ids.next();
        broker.send(Topic.JOB_REQUESTS, machine.toString(), wish("no.such.action", machine));

        DeadLetter letter = awaitLetter(machine.toString());

        assertThat(letter.cause()).contains("There is no action no.such.action");
        post(letter, "discard", "").statusCode(200).body("status", is("discarded"));
        assertThat(jobsOf(machine)).isEmpty();
    }

    @Test
    void emptyMessagesAreKeptWithTheirCauseLikeAnyOther() {
        for (String empty : new String[] {null, "", "null", "{}", "[]", "{\"id\":1}"}) {
            String key = Ids.next().toString();
            broker.send(Topic.JOB_REQUESTS, key, empty);

            DeadLetter letter = awaitLetter("with " + empty, waiting -> key.equals(waiting.key()));
            assertThat(letter.cause()).isNotBlank().isNotEqualTo("not told");
            post(letter, "discard", "").statusCode(200);
        }
    }

    @Test
    void theJobOfAWishHasTheIdOfItsMessageSoThatItsRunIsFoundWhenTheDatabaseForgotIt() {
        UUID machine = Ids.next();
        String wish = wish("host.check", machine);
        broker.send(Topic.JOB_REQUESTS, machine.toString(), wish);

        await().atMost(LIMIT).until(() -> !jobsOf(machine).isEmpty());
        assertThat(jobsOf(machine))
                .containsExactly(UUID.fromString(Json.object(wish).get("id").toString()));
    }

    @Test
    void aMessageThatComesTwiceIsAppliedOnce() {
        UUID machine = Ids.next();
        String wish = wish("host.check", machine);
        UUID last = Ids.next();
        broker.send(Topic.JOB_REQUESTS, machine.toString(), wish);
        broker.send(Topic.JOB_REQUESTS, machine.toString(), wish);
        broker.send(Topic.JOB_REQUESTS, machine.toString(), wish("host.check", last));

        await().atMost(LIMIT).until(() -> !jobsOf(last).isEmpty());
        assertThat(jobsOf(machine)).hasSize(1);
    }

    private DeadLetter awaitLetter(String text) {
        return awaitLetter(text, letter -> letter.payload().contains(text));
    }

    private DeadLetter awaitLetter(String name, Predicate<DeadLetter> wanted) {
        return await("the letter " + name)
                .atMost(LIMIT)
                .until(
                        () ->
                                letters.list("waiting", null, 200).stream()
                                        .filter(wanted)
                                        .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private List<UUID> jobsOf(UUID machine) {
        return database
                .query("select id from execution.jobs where machine_id = $1", machine)
                .stream()
                .map(row -> row.getUUID("id"))
                .toList();
    }

    private static ValidatableResponse post(DeadLetter letter, String what, String body) {
        String token =
                new InternalTokens(Engines.INTERNAL_SECRET)
                        .issue("client:test", Set.of("read", "operate", "admin"));
        return given().header(InternalTokens.HEADER, token)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/dead-letters/" + letter.id() + "/" + what)
                .then();
    }

    private static String wish(String action, UUID machine) {
        var requested =
                new JobRequested(
                        action,
                        machine,
                        "m",
                        Map.of(),
                        false,
                        0,
                        null,
                        "key-" + Ids.next(),
                        new Requester(Requester.SYSTEM, "test"),
                        null,
                        null);
        return Json.write(
                CloudEvent.of(
                        Ids.next(),
                        "/test",
                        EventType.JOB_REQUESTED,
                        machine.toString(),
                        Instant.now(),
                        requested));
    }
}
