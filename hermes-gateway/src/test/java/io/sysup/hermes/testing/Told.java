package io.sysup.hermes.testing;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import jakarta.inject.Singleton;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells the stand-in for an identity provider what to do, and plays the browser. */
@Singleton
public class Told {
    private final String provider;

    Told(@ConfigProperty(name = "sysup.oidc.issuer") String provider) {
        this.provider = provider;
    }

    public String provider() {
        return provider;
    }

    public void provider(Map<String, Object> wish) {
        given().contentType("application/json").body(wish).post(provider + "/test/tell");
    }

    /** An access token with these claims; what is not given is right. */
    public String token(Map<String, Object> claims) {
        return given().contentType("application/json")
                .body(claims)
                .post(provider + "/test/jwt")
                .asString();
    }

    /** The answer that sends the browser away. */
    public Response start(String to) {
        return given().redirects().follow(false).queryParam("to", to).get(START);
    }

    /** Where the provider sends the browser back to. */
    public String back(Response started) {
        return given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .get(started.header("Location"))
                .header("Location");
    }

    public Response callback(Response started, String back) {
        return given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .cookie("sysup_sign_in", started.cookie("sysup_sign_in"))
                .get(back);
    }

    /** Signs in and returns the answer that opens the console. */
    public Response signIn(String to) {
        Response started = start(to);
        return callback(started, back(started));
    }

    private static final String START = "/api/v1/session/oidc/start";
}
