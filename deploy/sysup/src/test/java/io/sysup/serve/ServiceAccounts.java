package io.sysup.serve;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** Gives services their accounts as a cluster does: tokens in files, keys at an address. */
final class ServiceAccounts implements AutoCloseable {
    private static final String ISSUER = "https://cluster.test";
    private static final int DAY_MINUTES = 24 * 60;

    private final Path folder;
    private final RsaJsonWebKey key;
    private final HttpServer server;

    ServiceAccounts(Path folder) {
        this.folder = folder;
        try {
            key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId("of-the-test");
            byte[] keys = new JsonWebKeySet(key).toJson().getBytes(StandardCharsets.UTF_8);
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext(
                    "/openid/v1/jwks",
                    exchange -> {
                        exchange.sendResponseHeaders(200, keys.length);
                        exchange.getResponseBody().write(keys);
                        exchange.close();
                    });
            server.start();
        } catch (IOException | JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a service needs to be recognized, and to recognize the others. */
    Map<String, String> settings(String service) {
        String prefix = "sysup.internal.service-account.";
        return Map.of(
                prefix + "token-file", tokenFile(service).toString(),
                prefix + "issuer", ISSUER,
                prefix + "jwks-url",
                        "http://127.0.0.1:%d/openid/v1/jwks"
                                .formatted(server.getAddress().getPort()),
                prefix + "gateways", account("hermes"),
                prefix + "services",
                        String.join(
                                ",",
                                account("inventory"),
                                account("execution"),
                                account("scheduler")));
    }

    private Path tokenFile(String service) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setAudience("sysup");
        claims.setSubject(account(service));
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(DAY_MINUTES);
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(key.getPrivateKey());
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setAlgorithmHeaderValue("RS256");
        try {
            return Files.writeString(
                    folder.resolve(service + ".token"), signature.getCompactSerialization());
        } catch (IOException | JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String account(String service) {
        return "system:serviceaccount:sysup:" + service;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
