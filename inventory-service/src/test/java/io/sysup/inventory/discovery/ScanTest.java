package io.sysup.inventory.discovery;

import static io.restassured.RestAssured.given;
import static io.sysup.inventory.testing.Api.as;
import static io.sysup.inventory.testing.Api.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.sysup.inventory.InventoryDatabase;
import io.sysup.inventory.testing.Api;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.testing.Engines;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Scans of addresses of this machine, on which servers of all kinds listen. */
@QuarkusTest
@QuarkusTestResource(Engines.class)
class ScanTest {
    private static final String SCANS = "/api/v1/discovery/scans";
    private static final String CANDIDATES = "/api/v1/discovery/candidates";
    private static final String KEY = "SHA256:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU";
    private static final byte[] SSH = line("SSH-2.0-OpenSSH_9.2p1");

    @Inject InventoryDatabase database;

    private final Hosts hosts = new Hosts();

    @AfterEach
    void close() {
        hosts.close();
        KeysOfTests.FINGERPRINTS.clear();
        KeysOfTests.away = false;
        database.update("delete from inventory.discovery_scans");
    }

    @Test
    void findsWhoListensWhateverTheySay() {
        hosts.at("127.77.0.1", Hosts.saying(SSH))
                .at("127.77.0.2", Hosts.saying(line("\u001b[2J\u001b]0;x\u0007\u00e9 hi")))
                .at(
                        "127.77.0.9",
                        Hosts.saying("A".repeat(1_000_000).getBytes(StandardCharsets.US_ASCII)))
                .at("127.77.0.10", Hosts.silent())
                .at("127.77.0.11", Hosts.dripping());
        KeysOfTests.FINGERPRINTS.put("127.77.0.1", KEY);

        String scan = ended("127.77.0.0/28", "ok");

        scan(scan)
                .body("addresses", equalTo(16))
                .body("probes", equalTo(16))
                .body("probed", equalTo(16))
                .body("open", equalTo(5))
                .body("known", equalTo(0))
                .body("requestedBy", equalTo("client:test"))
                .body("error", nullValue());
        candidates("scan", scan)
                .body(
                        "items.host",
                        contains(
                                "127.77.0.1",
                                "127.77.0.2",
                                "127.77.0.9",
                                "127.77.0.10",
                                "127.77.0.11"))
                .body("items.service[0]", equalTo("SSH-2.0-OpenSSH_9.2p1"))
                .body("items.service[1]", equalTo("?[2J?]0;x?? hi"))
                .body("items.service[2]", equalTo("A".repeat(255)))
                .body("items.service[3]", nullValue())
                .body("items.service[4]", containsString("...."))
                .body("items.ssh", contains(true, false, false, false, false))
                .body("items[0].keyType", equalTo("ssh-ed25519"))
                .body("items[0].fingerprint", equalTo(KEY))
                .body("items[1].fingerprint", nullValue())
                .body("total", equalTo(5))
                .body("facets.decision.new", equalTo(5));
    }

    @Test
    void knowsMachinesByTheirEndpointAndByTheirKey() {
        hosts.at("127.77.1.1", Hosts.saying(SSH))
                .at("127.77.1.2", Hosts.saying(SSH))
                .at("127.77.1.3", Hosts.saying(SSH));
        String here = register("here", "127.77.1.1");
        String moved = Api.register("moved");
        sighted(moved, KEY);
        KeysOfTests.FINGERPRINTS.put("127.77.1.2", KEY);

        String scan = ended("127.77.1.0/29", "ok");

        scan(scan).body("known", equalTo(2));
        candidates("scan", scan)
                .body("items.known.id", contains(here, moved))
                .body("items[2].known", nullValue())
                .body("items.known.name[1]", equalTo("moved"))
                .body("facets.known", equalTo(2));
        person().queryParams("scan", scan, "known", "false")
                .get(CANDIDATES)
                .then()
                .body("items.host", contains("127.77.1.3"));

        remove(here);
        candidates("scan", scan).body("items[0].known", nullValue());
    }

    @Test
    void knowsMachinesThatAreRegisteredByAName() {
        hosts.at("127.0.0.1", Hosts.saying(SSH));
        String here = register("by-name", "localhost");
        register("unresolvable", "no-such-host.invalid");

        String scan = ended("127.0.0.1", "ok");

        scan(scan).body("known", equalTo(1));
        var found = candidates("scan", scan).body("items.known.id", contains(here)).extract();
        person().body(
                        Map.of(
                                "ids",
                                List.of((String) found.path("items[0].id")),
                                "username",
                                "ops",
                                "credential",
                                Map.of("method", "password", "password", "pw-of-all"),
                                "dryRun",
                                true))
                .post(CANDIDATES + "/add")
                .then()
                .statusCode(200)
                .body("items[0].outcome", equalTo("refused"))
                .body("items[0].message", containsString("is already registered as by-name"));

        remove(here);
        candidates("scan", scan).body("items[0].known", nullValue());
    }

    @Test
    void aPreviewTellsHowMuchItWouldTryAndRefusesTheSame() {
        person().body(Map.of("cidr", "127.77.0.0/24", "ports", List.of(22, 2222)))
                .post(SCANS + "/preview")
                .then()
                .statusCode(200)
                .body("addresses", equalTo(256))
                .body("probes", equalTo(512))
                .body("seconds", equalTo(2));
        person().body(Map.of("cidr", "169.254.169.254"))
                .post(SCANS + "/preview")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("cidr"))
                .body("errors[0].message", containsString("the metadata address of a cloud"));
        person().get(SCANS + "/limits")
                .then()
                .statusCode(200)
                .body("ranges", contains("127.0.0.0/8", "10.77.0.0/16"))
                .body("connectsPerSecond", equalTo(400));
        person().get(SCANS).then().body("items.size()", equalTo(0));
    }

    @Test
    void withoutTheExecutionServiceThereAreNoKeysAndItSaysSo() {
        hosts.at("127.77.2.1", Hosts.saying(SSH));
        KeysOfTests.away = true;

        String scan = ended("127.77.2.0/30", "warning");

        scan(scan).body("error", containsString("Host keys could not be read"));
        candidates("scan", scan).body("items", hasSize(1)).body("items[0].ssh", equalTo(true));
    }

    @Test
    void oneScansAfterTheOtherAndACancelledOneStopsWithinASecond() {
        hosts.at("127.77.3.1", Hosts.saying(SSH));
        String slow = started("127.80.0.0/20");
        await().atMost(Duration.ofSeconds(5)).until(() -> status(slow).equals("running"));
        String next = started("127.77.3.0/30");
        assertThat(status(next)).isEqualTo("queued");

        person().post(SCANS + "/" + slow + "/cancel")
                .then()
                .statusCode(200)
                .body("status", equalTo("cancelled"))
                .body("finishedAt", notNullValue());

        await().atMost(Duration.ofSeconds(1)).until(() -> !status(next).equals("queued"));
        await().atMost(Duration.ofSeconds(5)).until(() -> status(next).equals("ok"));
        assertThat(status(slow)).isEqualTo("cancelled");
        person().post(SCANS + "/" + next + "/cancel").then().statusCode(409);
        person().post(SCANS + "/" + slow + "/cancel").then().statusCode(200);
    }

    @Test
    void oneThatWaitsIsCancelledToo() {
        String slow = started("127.80.0.0/20");
        String next = started("127.77.3.0/30");

        person().post(SCANS + "/" + next + "/cancel")
                .then()
                .body("status", equalTo("cancelled"))
                .body("begunAt", nullValue());
        person().post(SCANS + "/" + slow + "/cancel").then().statusCode(200);
    }

    @Test
    void whatAStoppedServiceLeftIsInterrupted() {
        UUID abandoned = Ids.next();
        database.update(
                """
                insert into inventory.discovery_scans (id, cidr, method, status, lease_until)
                values ($1, '10.77.0.0/24', 'tcp', 'running', now() - interval '1 second')
                """,
                abandoned);

        await().atMost(Duration.ofSeconds(10))
                .until(() -> status(abandoned.toString()).equals("error"));

        scan(abandoned.toString())
                .body("error", containsString("interrupted"))
                .body("finishedAt", notNullValue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"cidr": "0.0.0.0/0"} | cidr
                    {"cidr": "::/0"} | cidr
                    {"cidr": "169.254.169.254"} | cidr
                    {"cidr": "8.8.8.0/24"} | cidr
                    {"cidr": "127.0.0.0/8"} | cidr
                    {"cidr": "10.77.0.0/24; rm -rf /"} | cidr
                    {} | cidr
                    {"cidr": "10.77.0.0/24", "ports": []} | ports
                    {"cidr": "10.77.0.0/24", "ports": [0]} | ports[0]
                    {"cidr": "10.77.0.0/24", "ports": [22, 65536]} | ports[1]
                    {"cidr": "10.77.0.0/24", "ports": [1, 2, 3, 4, 5, 6, 7, 8, 9]} | ports
                    {"cidr": "10.77.0.0/24", "method": "udp"} | method
                    {"cidr": "10.77.0.0/24", "speed": 9} | speed
                    """)
    void whatIsRefusedLeavesNothingBehind(String body, String field) {
        person().body(body)
                .post(SCANS)
                .then()
                .statusCode(400)
                .body("kind", equalTo("validation"))
                .body("errors.field", hasItem(field));

        person().get(SCANS).then().body("items", hasSize(0));
    }

    @Test
    void nmapTellsWhereToKnock() throws Exception {
        hosts.at("127.77.4.1", Hosts.saying(SSH)).at("127.77.4.2", Hosts.saying(SSH));
        Path program = Path.of("target/nmap-of-tests");
        person().body(Map.of("cidr", "127.77.4.0/29", "method", "nmap"))
                .post(SCANS)
                .then()
                .statusCode(400)
                .body("errors.field", contains("method"));
        Files.writeString(
                program,
                """
                #!/bin/sh
                echo '<nmaprun><host><address addr="127.77.4.2" addrtype="ipv4"/><ports><port portid="%d">
                <state state="open"/></port></ports></host><runstats><finished exit="success"/></runstats></nmaprun>'
                """
                        .formatted(hosts.port()));
        assertThat(program.toFile().setExecutable(true)).isTrue();
        try {
            String scan =
                    started(Map.of("cidr", "127.77.4.0/29", "method", "nmap", "ports", ports()));
            await().atMost(Duration.ofSeconds(10)).until(() -> status(scan).equals("ok"));

            candidates("scan", scan).body("items.host", contains("127.77.4.2"));
        } finally {
            Files.delete(program);
        }
    }

    @Test
    void theListShowsAnEndpointOnceAndRemembersWhoIsIgnored() {
        hosts.at("127.77.5.1", Hosts.saying(SSH)).at("127.77.5.2", Hosts.saying(SSH));
        String first = ended("127.77.5.0/30", "ok");
        String id = candidates("scan", first).extract().path("items[0].id");
        decide("ignored", id).statusCode(200).body("items.decision", contains("ignored"));

        String second = ended("127.77.5.0/30", "ok");

        candidates("scan", second)
                .body("items.decision", contains("ignored", "new"))
                .body("items.id", not(hasItem(id)));
        person().get(CANDIDATES)
                .then()
                .body("items.scan", contains(second, second))
                .body("total", equalTo(2))
                .body("facets.decision.ignored", equalTo(1));
        JsonPath page = page(null);
        assertThat(page.getList("items.host")).containsExactly("127.77.5.1");
        assertThat(page(page.getString("nextCursor")).getList("items.host"))
                .containsExactly("127.77.5.2");
        String again = candidates("scan", second).extract().path("items[0].id");
        decide("new", again).body("items.decision", contains("new"));
        decide("new", again, Ids.next().toString()).statusCode(404);
        person().get(SCANS + "?limit=1")
                .then()
                .body("items.id", contains(second))
                .body("nextCursor", notNullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"decision=old", "known=maybe", "scan=x", "limit=many", "cursor=WyIxIl0"})
    void aFilterThatMeansNothingIsRefused(String query) {
        person().get(CANDIDATES + "?" + query).then().statusCode(400);
    }

    @Test
    void whoMayReadMayNotScan() {
        Map<String, Object> body = Map.of("cidr", "127.77.0.0/30");
        String id = Ids.next().toString();
        for (String path :
                List.of(
                        SCANS,
                        SCANS + "/" + id + "/cancel",
                        CANDIDATES + "/decide",
                        CANDIDATES + "/add")) {
            as("client:reader", "read").body(body).post(path).then().statusCode(403);
            given().contentType("application/json").body(body).post(path).then().statusCode(401);
        }
        as("client:reader", "read").get(SCANS).then().statusCode(200);
        as("client:reader", "read").get(CANDIDATES).then().statusCode(200);
        as("client:nobody").get(CANDIDATES).then().statusCode(403);
        person().get(SCANS + "/" + id).then().statusCode(404);
    }

    private JsonPath page(@Nullable String cursor) {
        return person().queryParam("limit", 1)
                .queryParam("cursor", cursor == null ? "" : cursor)
                .get(CANDIDATES)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static ValidatableResponse decide(String decision, String... ids) {
        return person().body(Map.of("ids", ids, "decision", decision))
                .post(CANDIDATES + "/decide")
                .then();
    }

    private String ended(String cidr, String status) {
        String scan = started(cidr);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !List.of("queued", "running").contains(status(scan)));
        assertThat(status(scan)).isEqualTo(status);
        return scan;
    }

    private String started(String cidr) {
        return started(Map.of("cidr", cidr, "ports", ports()));
    }

    private static String started(Map<String, Object> wish) {
        return person().body(wish).post(SCANS).then().statusCode(202).extract().path("id");
    }

    private List<Integer> ports() {
        return List.of(hosts.port() == 0 ? 22 : hosts.port());
    }

    private static String status(String scan) {
        return scan(scan).extract().path("status");
    }

    private static ValidatableResponse scan(String id) {
        return person().get(SCANS + "/" + id).then().statusCode(200);
    }

    private static ValidatableResponse candidates(String filter, String value) {
        return person().queryParam(filter, value).get(CANDIDATES).then().statusCode(200);
    }

    private String register(String name, String address) {
        Map<String, Object> body = Api.registration(name);
        body.put("hostname", address);
        body.put("port", hosts.port());
        return Api.register(body);
    }

    private static void remove(String machine) {
        person().delete("/api/v1/machines/" + machine).then().statusCode(204);
    }

    private static void sighted(String machine, String fingerprint) {
        Api.service()
                .body(
                        Map.of(
                                "hostname", "10.0.0.1",
                                "port", 22,
                                "keyType", "ssh-ed25519",
                                "fingerprint", fingerprint,
                                "publicKey", "AAAA"))
                .post("/internal/v1/machines/" + machine + "/host-keys")
                .then()
                .statusCode(200);
    }

    private static byte[] line(String text) {
        return (text + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }
}
