package io.sysup.inventory.credential;

import static io.sysup.inventory.testing.Api.as;
import static io.sysup.inventory.testing.Api.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sysup.inventory.InventoryDatabase;
import io.sysup.inventory.keyset.KeysetSources;
import io.sysup.inventory.testing.Api;
import io.sysup.inventory.timeline.Actor;
import io.sysup.inventory.timeline.Timeline;
import io.sysup.kit.problem.ProblemException;
import io.sysup.kit.testing.Engines;
import io.vertx.sqlclient.Row;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@QuarkusTestResource(Engines.class)
class RotationTest {
    private static final Actor SOMEBODY = new Actor("user", "client:test");
    private static final String SECRETS = "/api/v1/secrets";

    @Inject InventoryDatabase database;
    @Inject Keys keys;
    @Inject SealingKey sealingKey;
    @Inject Rotations rotations;
    @Inject Resealing resealing;
    @Inject KeyUpkeep upkeep;
    @Inject Timeline timeline;
    @Inject InstantSource clock;
    @TempDir Path folder;

    private final List<String> machines = new ArrayList<>();

    @BeforeEach
    void nothingSealed() {
        for (String table : List.of("machine_credentials", "secret_rotations", "keyset_holders")) {
            database.update("delete from inventory." + table);
        }
        database.update("update inventory.sealing_key set key_id = $1", keys.box().primaryKeyId());
        upkeep.once();
    }

    @AfterEach
    void nothingLeft() {
        nothingSealed();
    }

    private void register(int count) {
        for (int i = 0; i < count; i++) {
            machines.add(Api.register("sealed-" + machines.size()));
        }
    }

    private String password(int machine) {
        return Api.connection(machines.get(machine), Map.of()).password();
    }

    private List<String> keyIds() {
        return database
                .query("select distinct key_id from inventory.machine_credentials order by 1")
                .stream()
                .map(row -> row.getString("key_id"))
                .toList();
    }

    private Row credential(String machine) {
        return database.query(
                        "select * from inventory.machine_credentials where machine_id = $1",
                        UUID.fromString(machine))
                .getFirst();
    }

    private void awaitEnd() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> rotations.unfinished(database).isEmpty());
    }

    @Test
    void everythingIsSealedAnewWhileLoginsGoOn() throws Exception {
        register(250);
        Row before = credential(machines.getFirst());
        String old = keys.box().primaryKeyId();
        int known = keys.box().keyIds().size();
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger logins = new AtomicInteger();
        try (ExecutorService users = Executors.newFixedThreadPool(4)) {
            List<Future<?>> work = new ArrayList<>();
            for (int user = 0; user < 4; user++) {
                int first = user;
                work.add(
                        users.submit(() -> {
                            for (int i = first; !over.get(); i = (i + 7) % machines.size()) {
                                assertThat(password(i)).isEqualTo("pw-sealed-" + i);
                                logins.incrementAndGet();
                            }
                        }));
            }

            person().post(SECRETS + "/rotation")
                    .then()
                    .statusCode(202)
                    .body("rotations[0].requestedBy", equalTo("client:test"));
            awaitEnd();
            person().post(SECRETS + "/rotation").then().statusCode(202);
            register(3);
            awaitEnd();
            over.set(true);
            for (Future<?> one : work) {
                one.get();
            }
        }

        assertThat(logins.get()).isPositive();
        assertThat(keyIds()).containsExactly(keys.box().primaryKeyId()).doesNotContain(old);
        assertThat(keys.box().keyIds()).hasSize(known + 2);
        Row after = credential(machines.getFirst());
        assertThat(after.getBuffer("enc_password")).isNotEqualTo(before.getBuffer("enc_password"));
        assertThat(after.getInteger("credential_version")).isEqualTo(1);
        assertThat(after.getOffsetDateTime("rotated_at"))
                .isEqualTo(before.getOffsetDateTime("rotated_at"));
        assertThat(password(0)).isEqualTo("pw-sealed-0");
        person().get("/api/v1/machines/" + machines.getFirst() + "/timeline?limit=200")
                .then()
                .body("items.type", hasItem("credential_resealed"))
                .body("items.message", hasItem(containsString("instead of " + old)));
        person().get(SECRETS)
                .then()
                .body("rotations.state[0]", equalTo("finished"))
                .body("rotations.resealed[1]", equalTo(250))
                .body("trouble", equalTo(null));
        keys.box().keyIds().stream()
                .filter(key -> !key.equals(keys.box().primaryKeyId()))
                .forEach(key -> person().delete(SECRETS + "/keys/" + key).then().statusCode(200));
        assertThat(keys.box().keyIds()).containsExactly(keys.box().primaryKeyId());
        assertThat(password(1)).isEqualTo("pw-sealed-1");
    }

    @Test
    void oneThatWasKilledGoesOnWhereItWas() {
        register(2 * Resealing.AT_ONCE + 5);
        rotations.request(SOMEBODY);
        Rotation begun = rotations.unfinished(database).orElseThrow();
        upkeepOfOthers();
        assertThat(rotations.seal(begun)).isTrue();
        resealing.part(begun, RotationSql.FREE_ROWS, new UUID(0, 0));
        assertThat(keyIds()).hasSize(2);
        assertThat(password(0)).isEqualTo("pw-sealed-0");
        assertThat(password(machines.size() - 1)).endsWith("-" + (machines.size() - 1));

        Replica next = replica(keys.source().name(), true);
        next.upkeep().once();

        assertThat(rotations.unfinished(database)).isEmpty();
        assertThat(keyIds()).containsExactly(begun.keyId());
        assertThat(rotations.latest().getFirst().resealed()).isEqualTo(machines.size());
    }

    /** The others say what they have, as each does every few seconds. */
    private void upkeepOfOthers() {
        database.update(
                "update inventory.keyset_holders set key_ids = $1",
                (Object) keys.box().keyIds().toArray(String[]::new));
    }

    @Test
    void aKeySealsOnlyWhenEveryReplicaHasIt() {
        register(1);
        String old = keys.box().primaryKeyId();
        database.update(
                "insert into inventory.keyset_holders (holder_id, place, key_ids) values ($1, 'other:1', $2)",
                UUID.randomUUID(),
                new String[] {old});

        rotations.request(SOMEBODY);
        upkeep.once();
        register(1);

        assertThat(keyIds()).containsExactly(old);
        person().get(SECRETS)
                .then()
                .body("rotations[0].state", equalTo("waiting"))
                .body("rotations[0].waitsFor", hasItem("other:1"))
                .body("keys.find { it.sealing }.id", equalTo(old));

        upkeepOfOthers();
        upkeep.once();
        assertThat(keyIds()).containsExactly(keys.box().primaryKeyId());
        assertThat(rotations.unfinished(database)).isEmpty();
    }

    @Test
    void aReplicaThatVanishedIsNotWaitedForLong() {
        register(1);
        database.update(
                "insert into inventory.keyset_holders values ($1, 'gone:1', '{}', now() - interval '1 minute')",
                UUID.randomUUID());

        rotations.request(SOMEBODY);
        upkeep.once();

        assertThat(rotations.unfinished(database)).isEmpty();
    }

    @Test
    void aReplicaReadsTheKeysetAnewBeforeItFails() {
        register(1);
        Replica other = replica(keys.source().name(), true);
        rotations.request(SOMEBODY);
        Rotation begun = rotations.unfinished(database).orElseThrow();
        upkeepOfOthers();
        rotations.seal(begun);
        resealing.all(begun, () -> true);
        assertThat(other.keys().box().holds(begun.keyId())).isFalse();

        Map<UUID, Opened> opened =
                database.transaction(tx ->
                        other.credentials()
                                .use(tx, java.util.Set.of(UUID.fromString(machines.getFirst()))));

        assertThat(opened.values())
                .allSatisfy(one -> assertThat(one.read().password()).isEqualTo("pw-sealed-0"));
        rotations.finish(begun, 0);
    }

    @Test
    void aMountedKeysetIsChangedByItsOwnerOnly() throws Exception {
        Path file = folder.resolve("kek.json");
        Files.copy(Path.of(keys.source().name()), file);
        Replica mounted = replica(file.toString(), false);
        database.update("delete from inventory.keyset_holders");
        mounted.upkeep().once();
        register(3);
        String old = mounted.keys().box().primaryKeyId();

        assertThatThrownBy(() -> mounted.rotations().request(SOMEBODY))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("may not change that keyset");
        String two = add(file);
        String three = add(file);
        mounted.rotations().request(SOMEBODY);
        // Changed again before the first change went anywhere.
        String four = add(file);
        mounted.rotations().request(SOMEBODY);
        mounted.rotations().request(SOMEBODY);
        mounted.upkeep().once();

        assertThat(rotations.latest())
                .extracting(Rotation::keyId, Rotation::state)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(four, "finished"),
                        org.assertj.core.groups.Tuple.tuple(three, "superseded"));
        assertThat(keyIds()).containsExactly(four);
        assertThatThrownBy(() -> mounted.rotations().retire(two, SOMEBODY))
                .hasMessageContaining("may not change the keyset");
        assertThatThrownBy(() -> mounted.rotations().retire(four, SOMEBODY))
                .hasMessageContaining("seals new secrets");
        assertThat(mounted.keys().box().keyIds()).contains(old, two, three, four);
    }

    @Test
    void oneWhoseKeyIsGoneIsReplaced() throws IOException {
        register(1);
        Path copy = folder.resolve("kek.json");
        Files.copy(Path.of(keys.source().name()), copy);
        rotations.request(SOMEBODY);
        database.update("delete from inventory.keyset_holders");
        Replica restored = replica(copy.toString(), true);

        restored.rotations().request(SOMEBODY);
        restored.upkeep().once();

        assertThat(rotations.latest())
                .extracting(Rotation::state)
                .containsExactly("finished", "superseded");
        assertThat(keyIds()).containsExactly(restored.keys().box().primaryKeyId());
    }

    private static String add(Path file) throws IOException, GeneralSecurityException {
        String keyset = SecretBox.of(Files.readString(file)).withNewKey();
        Files.writeString(file, keyset);
        return SecretBox.of(keyset).primaryKeyId();
    }

    @Test
    void aKeyInUseIsNotRetired() {
        register(2);
        String old = keys.box().primaryKeyId();
        database.update("delete from inventory.keyset_holders");
        rotations.request(SOMEBODY);
        Rotation begun = rotations.unfinished(database).orElseThrow();
        rotations.seal(begun);

        person().delete(SECRETS + "/keys/" + old)
                .then()
                .statusCode(409)
                .body("detail", containsString("2 stored credentials are sealed with the key"));
        person().delete(SECRETS + "/keys/" + begun.keyId()).then().statusCode(409);
        person().delete(SECRETS + "/keys/77").then().statusCode(404);

        upkeep.once();
        person().delete(SECRETS + "/keys/" + old)
                .then()
                .statusCode(200)
                .body("keys.find { it.id == '" + old + "' }.retiredBy", equalTo("client:test"))
                .body("keys.findAll { it.atHand }", not(empty()));
        assertThat(password(1)).isEqualTo("pw-sealed-1");
    }

    @Test
    void whatCannotBeOpenedHoldsUpNobodyElse() {
        register(3);
        database.update(
                "update inventory.machine_credentials set enc_password = overlay(enc_password placing '\\x00' from 20) where machine_id = $1",
                UUID.fromString(machines.get(1)));

        Api.login(machines.get(1), Map.of())
                .body("[0].refusal.kind", equalTo("secret_unreadable"))
                .body("[0].refusal.remedy", containsString("Store it again"));
        rotations.request(SOMEBODY);
        upkeep.once();
        person().get(SECRETS)
                .then()
                .body("rotations[0].state", equalTo("resealing"))
                .body("rotations[0].resealed", equalTo(2))
                .body("rotations[0].unreadable", equalTo(1))
                .body("rotations[0].unreadableMachines", contains("sealed-1"));
        assertThat(password(2)).isEqualTo("pw-sealed-2");

        person().body(Map.of("method", "password", "password", "another-one"))
                .put("/api/v1/machines/" + machines.get(1) + "/credential")
                .then()
                .statusCode(204);
        upkeep.once();
        assertThat(rotations.unfinished(database)).isEmpty();
        assertThat(password(1)).isEqualTo("another-one");
    }

    @Test
    void onlyAdministratorsSeeKeysAndChangeThem() {
        for (String path : List.of(SECRETS, SECRETS + "/rotation", SECRETS + "/keys/1")) {
            String method = path.endsWith("n") ? "POST" : path.endsWith("1") ? "DELETE" : "GET";
            as("client:small", "read", "operate").request(method, path).then().statusCode(403);
            io.restassured.RestAssured.given().request(method, path).then().statusCode(401);
        }
        String answer = person().get(SECRETS).then().statusCode(200).extract().asString();
        assertThat(answer).doesNotContain("keyData", "AesGcm", "\"value\"");
    }

    private record Replica(
            Keys keys, Rotations rotations, Credentials credentials, KeyUpkeep upkeep) {}

    /** Another process on the same database. */
    private Replica replica(String file, boolean ours) {
        Keys own = new Keys(KeysetSources.of(Optional.empty(), Optional.of(Path.of(file)), ours));
        own.open(true);
        Holders holders = new Holders(database);
        SealingKey sealing = new SealingKey(own, clock);
        Rotations its = new Rotations(database, own, sealing, holders, clock);
        Resealing resealing = new Resealing(database, own, timeline, clock);
        return new Replica(
                own,
                its,
                new Credentials(own, sealing, clock),
                new KeyUpkeep(database, own, holders, its, resealing, Duration.ofHours(1)));
    }
}
