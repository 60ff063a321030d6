package io.sysup.hermes.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An identity provider that does what a test tells it to: it lets in without asking, and can be
 * gone, refuse, or say something wrong. {@code OidcIT} has a real one.
 */
public final class StandInProvider implements QuarkusTestResourceLifecycleManager {
    public static final String CLIENT = "console";
    private static final int SECONDS = 300;

    private final Vertx vertx = Vertx.vertx();
    private final RSAKey key = newKey("ours");
    private final RSAKey foreignKey = newKey("ours");
    private final Map<String, JsonObject> codes = new ConcurrentHashMap<>();
    private final Map<String, JsonObject> refreshes = new ConcurrentHashMap<>();
    private volatile JsonObject told = new JsonObject();
    private String url = "";

    @Override
    public Map<String, String> start() {
        Router router = Router.router(vertx);
        router.route().handler(BodyHandler.create());
        router.get("/.well-known/openid-configuration").handler(c -> json(c, metadata()));
        router.get("/keys").handler(c -> c.json(new JWKSet(key).toPublicJWKSet().toJSONObject()));
        router.get("/authorize").handler(this::authorize);
        router.post("/token").handler(this::token);
        router.post("/introspect").handler(this::introspect);
        router.post("/test/tell").handler(this::tell);
        router.post("/test/jwt").handler(this::made);
        HttpServer server =
                vertx.createHttpServer()
                        .requestHandler(router)
                        .listen(0, "127.0.0.1")
                        .toCompletionStage()
                        .toCompletableFuture()
                        .join();
        url = "http://127.0.0.1:" + server.actualPort();
        return Map.of(
                "sysup.oidc.issuer", url,
                "sysup.oidc.name", "Stand-in",
                "sysup.oidc.client-id", CLIENT,
                "sysup.oidc.audience", "sysup-api",
                "sysup.oidc.recheck", "1s",
                "sysup.oidc.introspection.client-id", "api",
                "sysup.oidc.introspection.client-secret", "known-to-the-provider",
                "sysup.oidc.introspection.remember", "1s");
    }

    private JsonObject metadata() {
        return new JsonObject()
                .put("issuer", url)
                .put("authorization_endpoint", url + "/authorize")
                .put("token_endpoint", url + "/token")
                .put("introspection_endpoint", url + "/introspect")
                .put("end_session_endpoint", url + "/logout")
                .put("jwks_uri", url + "/keys")
                .put("response_types_supported", new JsonArray().add("code"))
                .put("subject_types_supported", new JsonArray().add("public"))
                .put("id_token_signing_alg_values_supported", new JsonArray().add("RS256"));
    }

    /** Whom to let in next, and what to do wrong: name, roles, nonce, opaque, noId, gone, away. */
    private void tell(RoutingContext context) {
        told = context.body().asJsonObject();
        context.end();
    }

    /** A token with these claims, signed with our key unless {@code foreign} is among them. */
    private void made(RoutingContext context) {
        JsonObject claims = context.body().asJsonObject();
        boolean foreign = claims.remove("foreign") != null;
        context.end(jwt(claims, foreign ? foreignKey : key));
    }

    private void authorize(RoutingContext context) {
        var query = context.queryParams();
        String code = UUID.randomUUID().toString();
        codes.put(
                code,
                new JsonObject()
                        .put("nonce", told.getString("nonce", query.get("nonce")))
                        .put("challenge", query.get("code_challenge"))
                        .put("redirect", query.get("redirect_uri")));
        String back = query.get("redirect_uri") + "?code=" + code + "&state=" + query.get("state");
        context.redirect(back);
    }

    private void token(RoutingContext context) {
        if (told.getBoolean("away", false)) {
            context.response().setStatusCode(502).end("<html>Bad gateway</html>");
            return;
        }
        var form = context.request().formAttributes();
        boolean byCode = "authorization_code".equals(form.get("grant_type"));
        JsonObject grant =
                byCode
                        ? codes.remove(form.get("code"))
                        : refreshes.remove(form.get("refresh_token"));
        boolean proven =
                !byCode
                        || grant != null
                                && grant.getString("redirect").equals(form.get("redirect_uri"))
                                && grant.getString("challenge")
                                        .equals(challenge(form.get("code_verifier")));
        if (grant == null || !proven || told.getBoolean("gone", false)) {
            context.response().setStatusCode(400);
            json(context, new JsonObject().put("error", "invalid_grant"));
            return;
        }
        json(context, tokens(grant, byCode));
    }

    private JsonObject tokens(JsonObject grant, boolean byCode) {
        String refresh = UUID.randomUUID().toString();
        refreshes.put(refresh, grant);
        JsonObject claims =
                new JsonObject()
                        .put("sub", told.getString("sub", "42"))
                        .put("preferred_username", told.getString("name", "ann"));
        JsonObject id = claims.copy().put("aud", CLIENT);
        if (byCode) {
            id.put("nonce", grant.getString("nonce"));
        }
        JsonObject access =
                claims.copy()
                        .put("aud", "somebody-else")
                        .put(
                                "realm_access",
                                new JsonObject()
                                        .put("roles", told.getJsonArray("roles", new JsonArray())));
        JsonObject answer =
                new JsonObject()
                        .put("token_type", "Bearer")
                        .put("expires_in", SECONDS)
                        .put("refresh_token", refresh)
                        .put(
                                "access_token",
                                told.getBoolean("opaque", false) ? "opaque" : jwt(access, key));
        return told.getBoolean("noId", false) ? answer : answer.put("id_token", jwt(id, key));
    }

    /** Tokens of {@code revoked} count no more; only a client that proves who it is may ask. */
    private void introspect(RoutingContext context) {
        if (told.getBoolean("away", false)) {
            context.response().setStatusCode(502).end("<html>Bad gateway</html>");
            return;
        }
        String expected =
                "Basic "
                        + Base64.getEncoder()
                                .encodeToString(
                                        "api:known-to-the-provider"
                                                .getBytes(StandardCharsets.US_ASCII));
        if (!expected.equals(context.request().getHeader("Authorization"))) {
            context.response().setStatusCode(401);
            json(context, new JsonObject().put("error", "invalid_client"));
            return;
        }
        String token = context.request().formAttributes().get("token");
        boolean revoked = token.equals(told.getString("revoked"));
        json(context, new JsonObject().put("active", !revoked));
    }

    /** Claims that are not given are right. */
    private String jwt(JsonObject wish, RSAKey signing) {
        JsonObject claims = wish.copy();
        long now = System.currentTimeMillis() / 1000;
        long age = claims.containsKey("age") ? ((Number) claims.remove("age")).longValue() : 0;
        JsonObject full =
                new JsonObject()
                        .put("iss", url)
                        .put("aud", "sysup-api")
                        .put("iat", now - age)
                        .put("exp", now - age + SECONDS)
                        .mergeIn(claims);
        try {
            SignedJWT jwt =
                    new SignedJWT(
                            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("ours").build(),
                            JWTClaimsSet.parse(full.encode()));
            jwt.sign(new RSASSASigner(signing));
            return jwt.serialize();
        } catch (JOSEException | ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String challenge(String verifier) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void json(RoutingContext context, JsonObject body) {
        context.response().putHeader("Content-Type", "application/json").end(body.encode());
    }

    @Override
    public void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
