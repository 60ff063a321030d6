package io.sysup.inventory.discovery;

import static io.sysup.inventory.testing.Api.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.sysup.inventory.InventoryDatabase;
import io.sysup.inventory.testing.Api;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.testing.Engines;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Candidates become machines. */
@QuarkusTest
@QuarkusTestResource(Engines.class)
class EnrolmentTest {
    private static final String CANDIDATES = "/api/v1/discovery/candidates";
    private static final String HEX =
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    private static final String KEY = "SHA256:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU";
    private static final String OTHER_HEX =
            "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    @Inject InventoryDatabase database;

    private final UUID scan = Ids.next();

    @BeforeEach
    void aScanThatIsOver() {
        database.update(
                """
                insert into inventory.discovery_scans (id, cidr, method, status)
                values ($1, '10.77.0.0/24', 'tcp', 'ok')
                """,
                scan);
    }

    @AfterEach
    void nothingIsLeft() {
        database.update("delete from inventory.discovery_scans");
        database.update("delete from inventory.machine_host_keys where hostname like '10.77.%'");
        database.update("delete from inventory.machines where hostname like '10.77.%'");
    }

    @Test
    void eachBecomesAMachineWithItsOwnName() {
        String named = found("10.77.0.1", "web-1.example.org", HEX);
        String nameless = found("10.77.0.2", null, null);

        ValidatableResponse added =
                add(wish(named, nameless), 200)
                        .body("added", equalTo(2))
                        .body("refused", equalTo(0))
                        .body("items.name", contains("web-1.example.org", "10.77.0.2"))
                        .body("items.outcome", contains("added", "added"));

        String machine = added.extract().path("items[0].machineId");
        person().get("/api/v1/machines/" + machine)
                .then()
                .body("name", equalTo("web-1.example.org"))
                .body("hostname", equalTo("10.77.0.1"))
                .body("port", equalTo(22))
                .body("username", equalTo("ops"))
                .body("tags.name", contains("found"))
                .body("authMethod", equalTo("password"))
                .body("hostKey", equalTo("unknown"));
        assertThat(Api.connection(machine, Map.of()).password()).isEqualTo("pw-of-all");
        person().get(CANDIDATES)
                .then()
                .body("items.decision", contains("added", "added"))
                .body("items.decidedBy", contains("client:test", "client:test"))
                .body("items[0].known.id", equalTo(machine));
    }

    @Test
    void theKeyThatWasSeenWaitsForApproval() {
        String id = found("10.77.0.1", null, HEX);

        String machine = add(wish(id), 200).extract().path("items[0].machineId");

        person().get("/api/v1/machines/" + machine + "/host-keys")
                .then()
                .body("items", hasSize(1))
                .body("items[0].status", equalTo("unknown"))
                .body("items[0].fingerprint", equalTo(KEY));
        person().get("/api/v1/machines/" + machine + "/timeline")
                .then()
                .body("items.type", containsInAnyOrder("machine_added", "host_key_seen"));
    }

    @Test
    void aPolicyDecidesAboutTheKeyThatWasSeenAsAboutAnyFirstOne() {
        String id = found("10.77.0.1", null, HEX);
        String policy =
                person().body(
                                Map.of(
                                        "name",
                                        "found-ones",
                                        "firstKey",
                                        "accept_first",
                                        "ranges",
                                        List.of("10.77.0.0/24")))
                        .post("/api/v1/host-key-policies")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");

        String machine = add(wish(id), 200).extract().path("items[0].machineId");

        person().delete("/api/v1/host-key-policies/" + policy).then().statusCode(204);
        person().get("/api/v1/machines/" + machine + "/host-keys")
                .then()
                .body("items.status", contains("approved"))
                .body("items.decidedBy", contains("policy:found-ones"));
    }

    @Test
    void aDryRunTellsTheSameAndDoesNothing() {
        String fresh = found("10.77.0.1", "a.example.org", HEX);
        String copied = found("10.77.0.2", "b.example.org", HEX);
        String there = found("10.77.0.3", null, OTHER_HEX);
        register("there", "10.77.0.3");
        Map<String, Object> wish = wish(fresh, copied, there);
        wish.put("dryRun", true);

        add(wish, 200)
                .body("dryRun", equalTo(true))
                .body("added", equalTo(1))
                .body("items.outcome", contains("would_add", "refused", "refused"))
                .body("items[1].message", containsString("the same machine as another one"))
                .body("items[2].message", equalTo("10.77.0.3:22 is already registered as there."))
                .body("items[0].machineId", nullValue());
        person().get(CANDIDATES).then().body("items.decision", contains("new", "new", "new"));

        wish.put("dryRun", false);
        add(wish, 200).body("items.outcome", contains("added", "refused", "refused"));
        add(wish, 200)
                .body("added", equalTo(0))
                .body("items.outcome", contains("refused", "refused", "refused"))
                .body("items[1].message", containsString("shows the host key of a.example.org"));
    }

    @Test
    void whatIsWrongForAllIsRefusedBeforeAnyIsAdded() {
        String id = found("10.77.0.1", null, null);
        Map<String, Object> noCredential = wish(id);
        noCredential.put("credential", Map.of("method", "password"));

        add(noCredential, 400).body("errors.field", contains("credential.password"));
        add(wish(id, Ids.next().toString()), 404);

        person().get("/api/v1/machines?q=10.77.0.1").then().body("total", equalTo(0));
        person().get(CANDIDATES).then().body("items.decision", contains("new"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "username|a b|username",
                "username||username",
                "namePattern|{secret}|namePattern",
                "namePattern|web|namePattern",
                "tags|-x|tags[0]"
            })
    void aFieldThatIsWrongIsNamed(String field, @Nullable String value, String named) {
        Map<String, Object> wish =
                wish(found("10.77.0.1", null, null), found("10.77.0.2", null, null));
        wish.put(field, field.equals("tags") ? List.of(String.valueOf(value)) : value);

        add(wish, 400).body("errors.field", contains(named));
    }

    @Test
    void namesAreMadeByAPattern() {
        Map<String, Object> wish =
                wish(found("10.77.0.1", "web-1.example.org", null), found("10.77.0.2", null, null));
        wish.put("namePattern", "lab {host} ({address})");
        wish.put("dryRun", true);

        add(wish, 200)
                .body("items.name", contains("lab web-1 (10.77.0.1)", "lab 10.77.0.2 (10.77.0.2)"));
    }

    @Test
    void aNameThatIsTooLongIsRefusedAlone() {
        String longName = "a".repeat(60) + "." + "b".repeat(60) + ".org";
        Map<String, Object> wish =
                wish(found("10.77.0.1", longName, null), found("10.77.0.2", null, null));

        add(wish, 200)
                .body("items.outcome", contains("refused", "added"))
                .body("items[0].kind", equalTo("validation"));
    }

    @Test
    void whatBecameAMachineIsNotIgnored() {
        String id = found("10.77.0.1", null, null);
        String other = found("10.77.0.2", null, null);
        add(wish(id), 200);

        person().body(Map.of("ids", List.of(id, other), "decision", "ignored"))
                .post(CANDIDATES + "/decide")
                .then()
                .statusCode(409);
        person().get(CANDIDATES).then().body("items.decision", contains("added", "new"));
    }

    private static ValidatableResponse add(Map<String, Object> wish, int status) {
        return person().body(wish).post(CANDIDATES + "/add").then().statusCode(status);
    }

    private static Map<String, Object> wish(String... ids) {
        Map<String, Object> wish = new LinkedHashMap<>();
        wish.put("ids", List.of(ids));
        wish.put("username", "ops");
        wish.put("tags", List.of("found"));
        wish.put("credential", Map.of("method", "password", "password", "pw-of-all"));
        return wish;
    }

    private String found(String host, @Nullable String name, @Nullable String keyHex) {
        UUID id = Ids.next();
        database.update(
                """
                insert into inventory.discovery_candidates (
                    id, scan_id, host, port, service, reverse_dns, host_key_type, host_key, host_key_fingerprint)
                values ($1, $2, $3, 22, 'SSH-2.0-x', $4,
                    case when $5::text is not null then 'ssh-ed25519' end,
                    case when $5::text is not null then 'AAAA' end, $5::text)
                """,
                id,
                scan,
                host,
                name,
                keyHex);
        return id.toString();
    }

    private static void register(String name, String address) {
        Map<String, Object> body = Api.registration(name);
        body.put("hostname", address);
        Api.register(body);
    }
}
