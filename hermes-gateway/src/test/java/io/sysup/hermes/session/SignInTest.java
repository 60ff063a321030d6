package io.sysup.hermes.session;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import io.sysup.hermes.HermesDatabase;
import io.sysup.hermes.testing.EventStream;
import io.sysup.hermes.testing.GatewayTest;
import io.sysup.hermes.testing.Told;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People at the console, by way of the identity provider's page. */
@GatewayTest
class SignInTest {
    private static final String SESSION = "sysup_session";
    private static final String ATTEMPT = "sysup_sign_in";
    private static final Duration LIMIT = Duration.ofSeconds(20);

    @Inject Told told;
    @Inject HermesDatabase database;

    @BeforeEach
    void annIsAnOperator() {
        told.provider(Map.of("name", "ann", "sub", "42", "roles", List.of("operator")));
    }

    @Test
    void theConsoleIsToldWhatTheProviderIsCalled() {
        given().get("/api/v1/session").then().statusCode(200).body("provider", equalTo("Stand-in"));
    }

    @Test
    void theBrowserIsSentToTheProviderWithProofsThatOnlyItCanMatch() {
        Response started = told.start("/jobs?state=error");

        assertThat(started.statusCode()).isEqualTo(303);
        assertThat(started.header("Location"))
                .startsWith(told.provider() + "/authorize?")
                .contains("code_challenge_method=S256", "state=", "nonce=", "response_type=code")
                .doesNotContain(started.cookie(ATTEMPT));
        assertThat(started.header("Set-Cookie"))
                .containsIgnoringCase("HttpOnly")
                .containsIgnoringCase("SameSite=Lax")
                .contains("Path=/api/v1/session/oidc");
    }

    @Test
    void aPersonComesBackAndIsSignedIn() {
        Response opened = told.signIn("/jobs?state=error");

        assertThat(opened.statusCode()).isEqualTo(303);
        assertThat(opened.header("Location")).endsWith("/jobs?state=error");
        assertThat(opened.getHeaders().getValues("Set-Cookie"))
                .anySatisfy(cookie ->
                        assertThat(cookie)
                                .startsWith(SESSION + "=sysup_person_")
                                .containsIgnoringCase("HttpOnly")
                                .containsIgnoringCase("SameSite=Strict")
                                .containsIgnoringCase("Max-Age=43200"))
                .anySatisfy(cookie ->
                        assertThat(cookie).startsWith(ATTEMPT + "=").contains("Max-Age=0"));
        me(opened.cookie(SESSION))
                .then()
                .statusCode(200)
                .body("subject", equalTo("user:42"))
                .body("label", equalTo("ann"))
                .body("scopes", equalTo(List.of("read", "operate")));
    }

    @Test
    void whatTheBrowserHadBeforeCountsForNothing() {
        String first = told.signIn("/").cookie(SESSION);
        Response started = told.start("/");

        Response second =
                given().redirects()
                        .follow(false)
                        .urlEncodingEnabled(false)
                        .cookie(ATTEMPT, started.cookie(ATTEMPT))
                        .cookie(SESSION, first)
                        .get(told.back(started));

        assertThat(second.cookie(SESSION)).isNotBlank().isNotEqualTo(first);
    }

    @Test
    void aForeignPageCannotChangeAnythingWithTheCookie() {
        given().cookie(SESSION, told.signIn("/").cookie(SESSION))
                .header("Sec-Fetch-Site", "cross-site")
                .delete("/api/v1/machines/1")
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/%0d%0aSet-Cookie:x",
                "javascript:alert(1)",
                "/api/v1/session/oidc/start",
                "/a\nb",
                "/jobs?where=a|b"
            })
    void nobodyIsLedElsewhere(String to) {
        String location = told.signIn(to).header("Location");

        assertThat(location).matches("http://localhost:\\d+/(%0d%0aSet-Cookie:x)?");
    }

    @Test
    void anAnswerThatThisBrowserDidNotAskForIsRefused() {
        String victim = told.back(told.start("/"));

        refused(told.callback(told.start("/"), victim), "stale");
        refused(given().redirects().follow(false).urlEncodingEnabled(false).get(victim), "stale");
        refused(
                told.callback(told.start("/"), victim.replaceAll("state=[^&]*", "state=x")),
                "stale");
    }

    @Test
    void anAnswerCountsOnce() {
        Response started = told.start("/");
        String back = told.back(started);
        told.callback(started, back);

        refused(told.callback(started, back), "failed");
    }

    @Test
    void aTokenThatWasMadeForAnotherSignInIsRefused() {
        told.provider(Map.of("nonce", "another", "roles", List.of("admin")));

        refused(told.signIn("/"), "failed");
    }

    @Test
    void aPersonWhoSaysNoIsNotSignedIn() {
        Response started = told.start("/");
        String back = told.back(started).replaceAll("code=[^&]*", "error=access_denied");

        refused(told.callback(started, back), "denied");
    }

    @Test
    void aProviderThatIsAwayLetsNobodyInAndThrowsNobodyOut() {
        String open = told.signIn("/").cookie(SESSION);
        told.provider(Map.of("away", true));

        refused(told.signIn("/"), "away");
        Awaitility.await().atMost(LIMIT).until(() -> wasAskedAgain(open));
        me(open).then().statusCode(200).body("scopes", equalTo(List.of("read", "operate")));
    }

    /** A failed question is asked again half a minute later. */
    private boolean wasAskedAgain(String cookie) {
        me(cookie);
        return database.first(
                        """
                        select 1 from hermes.person_sessions
                        where check_at > now() + interval '15 seconds'\
                        """)
                .isPresent();
    }

    @Test
    void aRoleThatWasTakenAwayIsGoneAtTheNextLook() {
        String open = told.signIn("/").cookie(SESSION);
        told.provider(Map.of("sub", "42", "roles", List.of("viewer")));

        Awaitility.await()
                .atMost(LIMIT)
                .until(() -> me(open).path("scopes").equals(List.of("read")));
    }

    @Test
    void rolesStayWhenTheProviderSaysNothingOfThem() {
        String open = told.signIn("/").cookie(SESSION);
        told.provider(Map.of("sub", "42", "name", "anna", "opaque", true, "noId", true));
        long before = renewals();

        Awaitility.await()
                .atMost(LIMIT)
                .until(() -> me(open).statusCode() == 200 && renewals() != before);
        me(open).then().body("scopes", equalTo(List.of("read", "operate")));
    }

    private long renewals() {
        return database.first(
                        "select coalesce(sum(extract(epoch from check_at)), 0)::bigint as sum from hermes.person_sessions")
                .orElseThrow()
                .getLong("sum");
    }

    @Test
    void somebodyWhomTheProviderDroppedIsOut() {
        String open = told.signIn("/").cookie(SESSION);
        try (EventStream events = EventStream.withCookie("/api/v1/events", SESSION + "=" + open)) {
            events.untilSignOfLife();
            told.provider(Map.of("gone", true));

            Awaitility.await().atMost(LIMIT).until(() -> me(open).statusCode() == 401);
            events.untilEnd();
        }
    }

    @Test
    void anotherPersonCannotTakeOverTheSession() {
        String open = told.signIn("/").cookie(SESSION);
        told.provider(Map.of("sub", "666", "roles", List.of("admin")));

        Awaitility.await().atMost(LIMIT).until(() -> me(open).statusCode() == 401);
    }

    @Test
    void signingOutEndsTheSessionHereAndSaysWhereItEndsThere() {
        String open = told.signIn("/").cookie(SESSION);

        given().cookie(SESSION, open)
                .delete("/api/v1/session")
                .then()
                .statusCode(200)
                .header("Set-Cookie", containsString("Max-Age=0"))
                .body("next", containsString(told.provider() + "/logout?"))
                .body("next", containsString("id_token_hint="))
                .body("next", containsString("post_logout_redirect_uri="));
        me(open).then().statusCode(401);
    }

    @Test
    void theDatabaseHoldsNoTokenThatSomebodyCouldUse() {
        String open = told.signIn("/").cookie(SESSION);

        String rows =
                database.query("select row_to_json(s)::text as row from hermes.person_sessions s")
                        .toString();
        assertThat(rows).doesNotContain(open, "refresh", "opaque");
    }

    private static void refused(Response answer, String why) {
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith("/?sign-in=" + why);
        assertThat(answer.cookie(SESSION)).isNull();
    }

    private static Response me(String cookie) {
        return given().cookie(SESSION, cookie).get("/api/v1/me");
    }
}
