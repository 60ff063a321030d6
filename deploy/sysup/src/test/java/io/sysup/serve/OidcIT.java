package io.sysup.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.embedded.FreePort;
import io.sysup.kit.json.Json;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People of a real Keycloak at the API and in the console. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OidcIT {
    private static final String SESSION = "sysup_session";
    private static final String ATTEMPT = "sysup_sign_in";
    private static final Duration LIMIT = Duration.ofSeconds(40);
    private static final int AT_THE_END = Integer.MAX_VALUE;

    @TempDir static Path folder;
    private static Keycloak keycloak;
    private static Product product;

    @BeforeAll
    static void start() throws IOException {
        keycloak = new Keycloak(folder.resolve("keycloak.log"));
        product =
                new Product(Files.createDirectory(folder.resolve("home")))
                        .with("SYSUP_OIDC_ISSUER", keycloak.issuer())
                        .with("SYSUP_OIDC_NAME", "Keycloak")
                        .with("SYSUP_OIDC_RECHECK", "2s")
                        .with("SYSUP_OIDC_INTROSPECTION_CLIENT_ID", "sysup-api")
                        .with("SYSUP_OIDC_INTROSPECTION_CLIENT_SECRET", "known-to-the-product");
        keycloak.start();
        keycloak.makeRealm("realm.json", Keycloak.REALM, product.url());
        keycloak.makeRealm("realm.json", "another", product.url());
        product.start();
    }

    @AfterAll
    static void stop() {
        product.stop();
        keycloak.stop();
    }

    private static Rest as(String token) {
        return new Rest(product.url(), token);
    }

    @ParameterizedTest
    @CsvSource({"vera, 200, 403, 403", "oscar, 200, 400, 403", "ann, 200, 400, 200"})
    void aRoleOpensWhatItsScopeOpens(String user, int read, int operate, int administer) {
        Rest rest = as(keycloak.accessToken(user));

        assertThat(rest.get("/api/v1/machines").status()).isEqualTo(read);
        assertThat(rest.get("/api/v1/schedules").status()).isEqualTo(read);
        assertThat(rest.post("/api/v1/jobs", Map.of("action", "no.such")).status())
                .isEqualTo(operate);
        assertThat(rest.get("/api/v1/api-clients").status()).isEqualTo(administer);
        assertThat(rest.get("/api/v1/me").json().get("label").asText()).isEqualTo(user);
        assertThat(rest.get("/api/v1/me").json().get("subject").asText())
                .isEqualTo("user:" + claims(keycloak.accessToken(user)).get("sub").asText());
    }

    @Test
    void somebodyWithoutARoleIsKnownAndRefused() {
        Rest rest = as(keycloak.accessToken("nobody"));

        assertThat(rest.get("/api/v1/me").json().get("scopes")).isEmpty();
        Rest.Answer refused = rest.get("/api/v1/machines");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().get("remedy").asText()).contains("viewer", "operator", "admin");
    }

    @Test
    void aPersonIsNamedOnWhatTheyDid() {
        Rest rest = as(keycloak.accessToken("ann"));
        String machine =
                rest.post(
                                "/api/v1/machines",
                                Map.of(
                                        "name", "oidc-1",
                                        "hostname", "127.0.0.1",
                                        "port", FreePort.any(),
                                        "username", "ops",
                                        "credential", Rest.password("never used", "none")))
                        .json()
                        .get("id")
                        .asText();

        assertThat(rest.get("/api/v1/machines/" + machine + "/timeline").body())
                .contains(claims(keycloak.accessToken("ann")).get("sub").asText());
    }

    @Test
    void agentsAndStreamsTakeTheTokenOfAPersonToo() throws Exception {
        String token = keycloak.accessToken("vera");
        Map<String, Object> initialize =
                Map.of(
                        "jsonrpc",
                        "2.0",
                        "id",
                        1,
                        "method",
                        "initialize",
                        "params",
                        Map.of(
                                "protocolVersion",
                                "2025-03-26",
                                "capabilities",
                                Map.of(),
                                "clientInfo",
                                Map.of("name", "it", "version", "1")));
        Map<String, String> accept = Map.of("Accept", "application/json, text/event-stream");

        assertThat(as(token).send("POST", "/mcp", initialize, accept).status()).isEqualTo(200);
        assertThat(as("eyJ").send("POST", "/mcp", initialize, accept).status()).isEqualTo(401);
        HttpRequest events =
                HttpRequest.newBuilder(java.net.URI.create(product.url() + "/api/v1/events"))
                        .header("Authorization", "Bearer " + token)
                        .build();
        HttpResponse<java.io.InputStream> stream =
                HttpClient.newHttpClient().send(events, HttpResponse.BodyHandlers.ofInputStream());
        assertThat(stream.statusCode()).isEqualTo(200);
        stream.body().close();
    }

    @Test
    void aTokenThatIsNotForUsIsRefused() {
        JsonNode elsewhere = keycloak.tokens(Keycloak.REALM, "elsewhere", "ann");
        refused(elsewhere.get("access_token").asText());
        JsonNode scripts = keycloak.tokens(Keycloak.REALM, "scripts", "ann");
        refused(scripts.get("id_token").asText());
        refused(scripts.get("refresh_token").asText());
        refused(keycloak.tokens("another", "scripts", "ann").get("access_token").asText());
    }

    @Test
    void aTokenThatWasChangedIsRefused() {
        String[] parts = keycloak.accessToken("vera").split("\\.");
        String claims = decoded(parts[1]);
        assertThat(claims).contains("\"viewer\"");
        String admin = encoded(claims.replace("\"viewer\"", "\"admin\""));
        String another = keycloak.tokens("another", "scripts", "ann").get("access_token").asText();
        String issued = decoded(another.split("\\.")[1]).replace("/another", "/" + Keycloak.REALM);

        refused(parts[0] + "." + admin + "." + parts[2]);
        refused(encoded("{\"alg\":\"none\"}") + "." + admin + ".");
        refused(encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + parts[1] + ".");
        refused(another.split("\\.")[0] + "." + encoded(issued) + "." + another.split("\\.")[2]);
    }

    @Test
    void aTokenEnds() {
        String token =
                keycloak.tokens(Keycloak.REALM, "short-lived", "ann").get("access_token").asText();

        assertThat(as(token).get("/api/v1/me").status()).isEqualTo(200);
        Awaitility.await().atMost(LIMIT).until(() -> as(token).get("/api/v1/me").status() == 401);
    }

    private static void refused(String token) {
        Rest.Answer answer = as(token).get("/api/v1/me");
        assertThat(answer.status()).as(answer.body()).isEqualTo(401);
        assertThat(answer.kind()).isEqualTo("unauthorized");
    }

    @Test
    void aPersonSignsInAtKeycloakAndIsInTheConsole() {
        Browser browser = new Browser();

        Browser.Page opened = signIn(browser, "oscar", "/jobs?state=error");

        assertThat(opened.location()).isEqualTo(product.url() + "/jobs?state=error");
        assertThat(opened.setCookie(SESSION)).contains("HttpOnly", "SameSite=Strict");
        assertThat(browser.cookie(product.url(), ATTEMPT)).isNull();
        JsonNode me = me(browser).json();
        assertThat(me.get("label").asText()).isEqualTo("oscar");
        assertThat(me.get("scopes")).hasToString("[\"read\",\"operate\"]");
    }

    /** The answer that opens the console, or says why not. */
    private static Browser.Page signIn(Browser browser, String user, String page) {
        return browser.get(backFromKeycloak(browser, start(browser, page), user));
    }

    private static String start(Browser browser, String page) {
        return browser.get(product.url() + "/api/v1/session/oidc/start?to=" + Browser.encoded(page))
                .location();
    }

    private static String backFromKeycloak(Browser browser, String address, String user) {
        Browser.Page login = browser.get(address);
        assertThat(login.status()).as(login.body()).isEqualTo(200);
        return browser.submit(login, Map.of("username", user, "password", user)).location();
    }

    private static Rest.Answer me(Browser browser) {
        Browser.Page page = browser.get(product.url() + "/api/v1/me");
        return new Rest.Answer(page.status(), page.body(), Map.of());
    }

    @Test
    void anAnswerCountsOnceAndOnlyInTheBrowserThatAsked() {
        Browser browser = new Browser();
        String address = start(browser, "/");
        String attempt = browser.cookie(product.url(), ATTEMPT);
        String back = backFromKeycloak(browser, address, "oscar");

        assertThat(new Browser().get(back).location()).endsWith("/?sign-in=stale");
        Browser other = new Browser();
        start(other, "/");
        assertThat(other.get(back).location()).endsWith("/?sign-in=stale");

        browser.setCookie(product.url(), ATTEMPT, attempt);
        assertThat(browser.get(back).location()).isEqualTo(product.url() + "/");
        browser.setCookie(product.url(), ATTEMPT, attempt);
        assertThat(browser.get(back).location()).endsWith("/?sign-in=failed");
    }

    @Test
    void aSignInThatWasTamperedWithOnTheWayIsRefused() {
        Browser browser = new Browser();
        String nonce = start(browser, "/").replaceAll("nonce=[^&]*", "nonce=another");
        assertThat(browser.get(backFromKeycloak(browser, nonce, "oscar")).location())
                .endsWith("/?sign-in=failed");

        Browser second = new Browser();
        String challenge =
                start(second, "/")
                        .replaceAll(
                                "code_challenge=[^&]*",
                                "code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
        assertThat(second.get(backFromKeycloak(second, challenge, "oscar")).location())
                .endsWith("/?sign-in=failed");

        Browser third = new Browser();
        String elsewhere =
                start(third, "/")
                        .replaceAll(
                                "redirect_uri=[^&]*",
                                "redirect_uri=https%3A%2F%2Fevil.example%2Fcallback");
        assertThat(third.get(elsewhere).status()).isEqualTo(400);
    }

    @Test
    void aRoleThatWasTakenAwayIsGoneWithinTheTimeOfALook() {
        Browser browser = new Browser();
        signIn(browser, "dora", "/");
        assertThat(me(browser).json().get("scopes")).hasToString("[\"read\",\"operate\"]");

        keycloak.takeRole("dora", "operator");

        Awaitility.await()
                .atMost(LIMIT)
                .until(() -> me(browser).json().get("scopes").toString().equals("[\"read\"]"));
    }

    @Test
    void somebodyWhoIsDisabledIsOutWithinTheTimeOfALook() {
        Browser browser = new Browser();
        signIn(browser, "vera", "/");
        assertThat(me(browser).status()).isEqualTo(200);

        keycloak.setEnabled("vera", false);
        try {
            Awaitility.await().atMost(LIMIT).until(() -> me(browser).status() == 401);
        } finally {
            keycloak.setEnabled("vera", true);
        }
        assertThat(me(browser).status()).isEqualTo(401);
    }

    @Test
    void aTokenOfSomebodyWhoWasDisabledIsRefusedWithinSeconds() {
        String token = keycloak.accessToken("dora");
        assertThat(as(token).get("/api/v1/me").status()).isEqualTo(200);

        keycloak.setEnabled("dora", false);
        try {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(5))
                    .until(() -> as(token).get("/api/v1/me").status() == 401);
        } finally {
            keycloak.setEnabled("dora", true);
        }
    }

    @Test
    void aGroupOfKeycloakIsGrantedTo() {
        Rest administrator = as(keycloak.accessToken("ann"));
        Rest.Answer granted =
                administrator.post(
                        "/api/v1/grants",
                        Map.of("who", "group:lab-team", "may", "run:low", "on", "tag:lab"));
        assertThat(granted.status()).as(granted.body()).isEqualTo(201);
        Browser browser = new Browser();
        signIn(browser, "vera", "/");

        assertThat(
                        as(keycloak.accessToken("vera"))
                                .get("/api/v1/me")
                                .json()
                                .at("/grants/0/on")
                                .asText())
                .isEqualTo("tag:lab");
        assertThat(me(browser).json().at("/grants/0/may").asText()).isEqualTo("run:low");
    }

    @Test
    void signingOutEndsTheSessionAtKeycloakToo() {
        Browser browser = new Browser();
        signIn(browser, "ann", "/");
        String cookie = browser.cookie(product.url(), SESSION);
        assertThat(browser.get(start(browser, "/")).status())
                .as("Keycloak knows the browser and asks nothing")
                .isEqualTo(302);

        Browser.Page out = browser.delete(product.url() + "/api/v1/session");

        assertThat(out.status()).isEqualTo(200);
        assertThat(browser.get(Json.tree(out.body()).get("next").asText()).location())
                .isEqualTo(product.url() + "/");
        assertThat(browser.get(start(browser, "/")).body()).contains("name=\"password\"");
        browser.setCookie(product.url(), SESSION, cookie);
        assertThat(me(browser).status()).isEqualTo(401);
    }

    @Test
    void theProductStartsWithoutItsProviderAndSaysSo() throws IOException {
        Product alone =
                new Product(Files.createDirectory(folder.resolve("alone")))
                        .with(
                                "SYSUP_OIDC_ISSUER",
                                "http://127.0.0.1:" + FreePort.any() + "/realms/fleet")
                        .with("SYSUP_OIDC_NAME", "Keycloak")
                        .start();
        try {
            assertThat(alone.rest().get("/api/v1/machines").status()).isEqualTo(200);
            assertThat(alone.rest().get("/api/v1/status").json().get("ready").asBoolean()).isTrue();
            assertThat(new Browser().get(alone.url() + "/api/v1/session/oidc/start").location())
                    .isEqualTo(alone.url() + "/?sign-in=away");
        } finally {
            alone.stop();
        }
    }

    @Test
    void thereIsNothingOfItWhereThereIsNoProvider() {
        Product without = Product.shared();

        assertThat(without.rest().get("/api/v1/session").json().path("provider").isTextual())
                .isFalse();
        assertThat(without.rest().get("/api/v1/session/oidc/start").status()).isEqualTo(404);
        assertThat(new Rest(without.url(), keycloak.accessToken("ann")).get("/api/v1/me").status())
                .isEqualTo(401);
    }

    @Test
    @Order(AT_THE_END)
    void whileKeycloakIsDownWhoeverIsInGoesOnAndSignInSaysSo() {
        Browser browser = new Browser();
        signIn(browser, "oscar", "/");
        String token = keycloak.accessToken("vera");
        assertThat(as(token).get("/api/v1/me").status()).isEqualTo(200);

        keycloak.stop();

        Awaitility.await()
                .atMost(LIMIT)
                .until(() -> start(new Browser(), "/").endsWith("/?sign-in=away"));
        Awaitility.await()
                .during(Duration.ofSeconds(12))
                .atMost(LIMIT)
                .until(() -> me(browser).json().path("scopes").size() == 2);
        assertThat(as(token).get("/api/v1/machines").status()).isEqualTo(200);
        assertThat(as(token.substring(0, token.length() - 9)).get("/api/v1/me").status())
                .isEqualTo(401);
    }

    private static JsonNode claims(String token) {
        return Json.tree(decoded(token.split("\\.")[1]));
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
