package io.sysup.inventory.hostkey;

import static io.sysup.inventory.testing.Api.as;
import static io.sysup.inventory.testing.Api.person;
import static io.sysup.inventory.testing.Api.service;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.sysup.inventory.testing.Api;
import io.sysup.kit.testing.Engines;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Engines.class)
class HostKeyPolicyTest {
    private static final String OLD = "SHA256:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU";
    private static final String NEW = "SHA256:n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg";
    private static final String THIRD = "SHA256:ypeBEsobvcr6wjGzmiPcTaeG7/gUfE5yuYB3ha/uSLs";
    private static final String INSIDE = "10.7.1.2";
    private static final List<String> RANGE = List.of("10.7.0.0/16");

    private String id = "";

    @BeforeEach
    void registered() {
        id = Api.register("ruled", "dmz");
    }

    @AfterEach
    void noPolicies() {
        for (Object policy : policies().extract().jsonPath().getList("items.id")) {
            person().delete("/api/v1/host-key-policies/" + policy).then().statusCode(204);
        }
    }

    @Test
    void theFirstKeyOfAMachineIsAcceptedByThePolicyOfItsTag() {
        accept("dmz-lab", "dmz");

        assertThat(shows(OLD, INSIDE)).isEqualTo("approved");

        keys().body("items", hasSize(1))
                .body("items[0].decidedBy", equalTo("policy:dmz-lab"))
                .body("items[0].origin", equalTo("policy"));
        timeline()
                .body("items[0].type", equalTo("host_key_approved"))
                .body("items[0].actorId", equalTo("policy:dmz-lab"))
                .body("items[0].message", containsString("by the policy dmz-lab of client:test"))
                .body("items[1].type", equalTo("host_key_seen"));
        person().get("/api/v1/machines/" + id).then().body("hostKey", equalTo("approved"));
    }

    @Test
    void anotherKeyThanTheFirstBlocksWhateverThePolicy() {
        accept("all", null);
        shows(OLD, INSIDE);

        assertThat(shows(NEW, INSIDE)).isEqualTo("changed");
        Api.login(id, Map.of()).body("[0].refusal.kind", equalTo("host_key_changed"));

        policy(Map.of("name", "shut", "firstKey", "never"));
        assertThat(shows(THIRD, INSIDE)).isEqualTo("changed");
    }

    @Test
    void aMachineThatShowedAKeyBeforeIsAskedFor() {
        assertThat(shows(OLD, INSIDE)).isEqualTo("unknown");
        accept("all", null);

        assertThat(shows(OLD, INSIDE)).isEqualTo("unknown");
        assertThat(shows(NEW, INSIDE)).isEqualTo("unknown");
    }

    @Test
    void outsideItsRangesOfItsTagOrWithoutAnAddressAPolicySaysNothing() {
        accept("lab", "dmz");
        String other = Api.register("elsewhere", "office");

        assertThat(shows(OLD, "10.8.1.2")).isEqualTo("unknown");
        assertThat(shows(Api.register("named", "dmz"), OLD, null)).isEqualTo("unknown");
        assertThat(shows(other, OLD, INSIDE)).isEqualTo("unknown");
    }

    @Test
    void theStrictestPolicyCounts() {
        accept("lab", "dmz");
        policy(Map.of("name", "careful", "firstKey", "ask"));

        assertThat(shows(OLD, INSIDE)).isEqualTo("unknown");

        policy(Map.of("name", "shut", "firstKey", "never", "tag", "dmz"));
        String next = Api.register("next", "dmz");
        assertThat(shows(next, OLD, INSIDE)).isEqualTo("rejected");
        policies().body("items.name", contains("shut", "careful", "lab"));
    }

    @Test
    void whereNobodyIsAskedAKeyNeedsAPersonsOwnWord() {
        policy(Map.of("name", "shut", "firstKey", "never"));

        assertThat(shows(OLD, INSIDE)).isEqualTo("rejected");
        assertThat(shows(NEW, INSIDE)).isEqualTo("rejected");
        keys().body("items.decidedBy", contains("policy:shut", "policy:shut"));
        assertThat(Api.connection(id, Map.of()).learnsHostKeys()).isFalse();

        String key = keys().extract().path("items[0].id");
        person().post("/api/v1/machines/" + id + "/host-keys/" + key + "/approve")
                .then()
                .statusCode(200)
                .body("origin", equalTo("person"));
        assertThat(shows(OLD, INSIDE)).isEqualTo("approved");
    }

    @Test
    void whatAPolicyDecidedOutlivesIt() {
        accept("all", null);
        shows(OLD, INSIDE);

        noPolicies();

        assertThat(shows(OLD, INSIDE)).isEqualTo("approved");
        person().delete("/api/v1/host-key-policies/" + id).then().statusCode(404);
    }

    @Test
    void itIsTriedWithoutDecidingAnything() {
        accept("lab", "dmz");
        policy(Map.of("name", "unlearned", "firstKey", "ask", "learn", false, "tag", "dmz"));

        trial("?address=" + INSIDE)
                .body("address", equalTo(INSIDE))
                .body("firstKey", equalTo("ask"))
                .body("policy", equalTo("unlearned"))
                .body("learn", equalTo(false))
                .body("policies.name", contains("unlearned", "lab"))
                .body("policies.speaks", contains(true, true));
        trial("").body("address", nullValue()).body("policies.speaks", contains(true, false));
        person().get("/api/v1/machines/" + id + "/host-key-policy?address=host.example")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("address"));
        keys().body("items", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource({
        "accept_first,,ranges",
        "accept_first,host.example,ranges",
        "accept_first,10.0.0.7/24,ranges",
        "accept_first,0.0.0.0/0,ranges",
        "accept_first,::/0,ranges",
        "ask,10.0.0.0/24,ranges",
        "never,10.0.0.0/24,ranges",
        "always,10.0.0.0/24,firstKey"
    })
    void whatIsNoPolicyIsRefusedByItsField(String firstKey, String range, String field) {
        Map<String, Object> wish = new HashMap<>(Map.of("name", "bad", "firstKey", firstKey));
        if (range != null) {
            wish.put("ranges", List.of(range));
        }

        add(wish).statusCode(400).body("errors.field", hasItem(field));
        policies().body("items", hasSize(0));
    }

    @Test
    void allAddressesAreMeantOnlyWhenThatIsSaid() {
        Map<String, Object> wish =
                Map.of(
                        "name",
                        "everywhere",
                        "firstKey",
                        "accept_first",
                        "ranges",
                        List.of("0.0.0.0/0"),
                        "anyAddress",
                        true);

        add(wish).statusCode(201).body("ranges", contains("0.0.0.0/0"));
        assertThat(shows(OLD, "198.51.100.7")).isEqualTo("approved");
    }

    @Test
    void onlyAnAdministratorSetsOneAndNoNameTwice() {
        as("client:test", "read", "operate")
                .body(Map.of("name", "mine", "firstKey", "ask"))
                .post("/api/v1/host-key-policies")
                .then()
                .statusCode(403);
        policy(Map.of("name", "one", "firstKey", "ask"));
        add(Map.of("name", "ONE", "firstKey", "never")).statusCode(409);
        add(Map.of("name", "two", "firstKey", "ask", "tag", "no-such-tag"))
                .statusCode(400)
                .body("errors.field", hasItem("tag"));
    }

    private static void accept(String name, String tag) {
        Map<String, Object> wish =
                new HashMap<>(Map.of("name", name, "firstKey", "accept_first", "ranges", RANGE));
        if (tag != null) {
            wish.put("tag", tag);
        }
        policy(wish);
    }

    private static void policy(Map<String, Object> wish) {
        add(wish).statusCode(201);
    }

    private static ValidatableResponse add(Map<String, Object> wish) {
        return person().body(wish).post("/api/v1/host-key-policies").then();
    }

    private static ValidatableResponse policies() {
        return person().get("/api/v1/host-key-policies").then().statusCode(200);
    }

    private ValidatableResponse trial(String query) {
        return person().get("/api/v1/machines/" + id + "/host-key-policy" + query)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse keys() {
        return person().get("/api/v1/machines/" + id + "/host-keys").then().statusCode(200);
    }

    private ValidatableResponse timeline() {
        return person().get("/api/v1/machines/" + id + "/timeline").then().statusCode(200);
    }

    private String shows(String fingerprint, String address) {
        return shows(id, fingerprint, address);
    }

    private static String shows(String machine, String fingerprint, String address) {
        Map<String, Object> sighting = new HashMap<>();
        sighting.put("hostname", "ruled.test");
        sighting.put("port", 22);
        sighting.put("keyType", "ssh-ed25519");
        sighting.put("fingerprint", fingerprint);
        sighting.put("publicKey", "AAAA");
        sighting.put("address", address);
        return service()
                .body(sighting)
                .post("/internal/v1/machines/" + machine + "/host-keys")
                .then()
                .statusCode(200)
                .extract()
                .path("status");
    }
}
