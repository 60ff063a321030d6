package io.sysup.kit.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.sysup.contracts.access.Grant;
import io.sysup.contracts.access.Right;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Services that show tokens of a cluster, whose keys are at a real address. */
class ServiceAccountsTest {
    private static final String GATEWAY = "system:serviceaccount:sysup:gateway";
    private static final String EXECUTION = "system:serviceaccount:sysup:execution";
    private static final Set<String> INTERNAL = Set.of(Scope.INTERNAL);
    private static final Caller ANN =
            new Caller("user:ann", Set.of("read"), List.of(new Grant(Right.RUN_LOW, "tag:lab")));

    @TempDir Path folder;
    private final AtomicInteger questions = new AtomicInteger();
    private volatile RsaJsonWebKey key;
    private HttpServer cluster;

    @BeforeEach
    void start() throws Exception {
        key = newKey("first");
        cluster = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        cluster.createContext(
                "/openid/v1/jwks",
                exchange -> {
                    questions.incrementAndGet();
                    byte[] keys = new JsonWebKeySet(key).toJson().getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(200, keys.length);
                    exchange.getResponseBody().write(keys);
                    exchange.close();
                });
        cluster.start();
    }

    @AfterEach
    void stop() {
        cluster.stop(0);
    }

    private static RsaJsonWebKey newKey(String id) throws JoseException {
        RsaJsonWebKey made = RsaJwkGenerator.generateJwk(2048);
        made.setKeyId(id);
        return made;
    }

    private JwtClaims claims(String subject) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer("https://kubernetes.default.svc");
        claims.setAudience("sysup");
        claims.setSubject(subject);
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(10);
        return claims;
    }

    private static String signed(JwtClaims claims, RsaJsonWebKey by) throws JoseException {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(by.getPrivateKey());
        signature.setKeyIdHeaderValue(by.getKeyId());
        signature.setAlgorithmHeaderValue("RS256");
        return signature.getCompactSerialization();
    }

    /** A process that shows this token. */
    private InternalTokens with(String token) throws IOException {
        return new InternalTokens(
                ServiceAccounts.of(
                        settings(Files.writeString(Files.createTempFile(folder, "t", ""), token)),
                        InstantSource.system()));
    }

    private InternalTokens as(String subject) throws Exception {
        return with(signed(claims(subject), key));
    }

    private InternalConfig.ServiceAccount settings(Path tokenFile) {
        int port = cluster.getAddress().getPort();
        return new InternalConfig.ServiceAccount() {
            @Override
            public Optional<Path> tokenFile() {
                return Optional.of(tokenFile);
            }

            @Override
            public Optional<String> issuer() {
                return Optional.of("https://kubernetes.default.svc");
            }

            @Override
            public Optional<URI> jwksUrl() {
                return Optional.of(URI.create("http://127.0.0.1:" + port + "/openid/v1/jwks"));
            }

            @Override
            public Optional<Path> jwksTokenFile() {
                return Optional.empty();
            }

            @Override
            public Optional<Path> caFile() {
                return Optional.empty();
            }

            @Override
            public String audience() {
                return "sysup";
            }

            @Override
            public Optional<List<String>> gateways() {
                return Optional.of(List.of(GATEWAY));
            }

            @Override
            public Optional<List<String>> services() {
                return Optional.of(List.of(EXECUTION));
            }

            @Override
            public Duration keysKept() {
                return Duration.ofSeconds(1);
            }
        };
    }

    @Test
    void aGatewaySaysOnWhoseBehalfItCalls() throws Exception {
        assertThat(as(EXECUTION).verify(as(GATEWAY).issue(ANN))).contains(ANN);
    }

    @Test
    void aServiceSpeaksForItselfAndForNobodyElse() throws Exception {
        InternalTokens execution = as(EXECUTION);
        InternalTokens receiver = as(GATEWAY);

        assertThat(receiver.verify(execution.issue("service:execution", INTERNAL)))
                .contains(new Caller("service:execution", INTERNAL));
        assertThat(receiver.verify(execution.issue(ANN))).isEmpty();
        assertThat(receiver.verify(execution.issue("user:ann", INTERNAL))).isEmpty();
        assertThat(
                        receiver.verify(
                                execution.issue("service:execution", Set.of("internal", "admin"))))
                .isEmpty();
    }

    @Test
    void anAccountThatIsNotOnTheListIsNobody() throws Exception {
        String other = "system:serviceaccount:elsewhere:gateway";

        assertThat(as(EXECUTION).verify(as(other).issue(ANN))).isEmpty();
    }

    @Test
    void aTokenForSomebodyElseOrOfAnotherClusterIsRefused() throws Exception {
        JwtClaims audience = claims(GATEWAY);
        audience.setAudience("https://kubernetes.default.svc");
        JwtClaims issuer = claims(GATEWAY);
        issuer.setIssuer("https://another.example");
        RsaJsonWebKey foreign = newKey("first");
        InternalTokens receiver = as(EXECUTION);

        assertThat(receiver.verify(with(signed(audience, key)).issue(ANN))).isEmpty();
        assertThat(receiver.verify(with(signed(issuer, key)).issue(ANN))).isEmpty();
        assertThat(receiver.verify(with(signed(claims(GATEWAY), foreign)).issue(ANN))).isEmpty();
    }

    @Test
    void aTokenEnds() throws Exception {
        JwtClaims over = claims(GATEWAY);
        over.setExpirationTimeMinutesInTheFuture(-1);

        assertThat(as(EXECUTION).verify(with(signed(over, key)).issue(ANN))).isEmpty();
    }

    @Test
    void anIdentityIsBoundToTheTokenBesideIt() throws Exception {
        InternalTokens receiver = as(EXECUTION);
        String header = as(GATEWAY).issue(ANN);
        String token = header.substring(0, header.indexOf('~'));
        JwtClaims another = claims(GATEWAY);
        another.setClaim("pod", "second");

        String moved = signed(another, key) + header.substring(header.indexOf('~'));
        assertThat(receiver.verify(header)).isPresent();
        assertThat(receiver.verify(moved)).isEmpty();
        assertThat(receiver.verify(token)).isEmpty();
        assertThat(receiver.verify(token + "~")).isEmpty();
        assertThat(receiver.verify("~" + header)).isEmpty();
    }

    @Test
    void aSharedSecretOpensNothing() throws Exception {
        InternalTokens shared = new InternalTokens("0123456789012345678901234567890123456789");

        assertThat(as(EXECUTION).verify(shared.issue("user:ann", Set.of("admin")))).isEmpty();
    }

    @Test
    void keysOfTheClusterAreRenewed() throws Exception {
        InternalTokens receiver = as(EXECUTION);
        assertThat(receiver.verify(as(GATEWAY).issue(ANN))).isPresent();

        key = newKey("second");

        org.awaitility.Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .until(() -> receiver.verify(as(GATEWAY).issue(ANN)).isPresent());
    }

    @Test
    void whileTheClusterIsAwayItsKeysAreBelieved() throws Exception {
        InternalTokens receiver = as(EXECUTION);
        String before = as(GATEWAY).issue(ANN);
        assertThat(receiver.verify(before)).isPresent();
        JwtClaims later = claims(GATEWAY);
        later.setClaim("pod", "second");
        InternalTokens second = with(signed(later, key));

        cluster.stop(0);

        assertThat(receiver.verify(before)).isPresent();
        assertThat(receiver.verify(second.issue(ANN))).isPresent();
    }

    @Test
    void withoutKeysNobodyIsBelieved() throws Exception {
        InternalTokens receiver = as(EXECUTION);
        String header = as(GATEWAY).issue(ANN);

        cluster.stop(0);

        assertThat(receiver.verify(header)).isEmpty();
    }

    @Test
    void aTokenIsCheckedOnceForManyCalls() throws Exception {
        InternalTokens receiver = as(EXECUTION);
        InternalTokens gateway = as(GATEWAY);
        assertThat(receiver.isAtHand(gateway.issue(ANN))).isFalse();
        assertThat(receiver.verify(gateway.issue(ANN))).isPresent();

        assertThat(receiver.isAtHand(gateway.issue(ANN))).isTrue();
        for (int i = 0; i < 100; i++) {
            assertThat(receiver.verify(gateway.issue(ANN))).isPresent();
        }
        assertThat(questions.get()).isOne();
    }

    @Test
    void aTokenThatIsRenewedInPlaceIsShown() throws Exception {
        JwtClaims renewed = claims(GATEWAY);
        renewed.setClaim("pod", "renewed");
        String after = signed(renewed, key);
        Path file = Files.writeString(folder.resolve("token"), signed(claims(GATEWAY), key));
        InternalTokens gateway =
                new InternalTokens(ServiceAccounts.of(settings(file), InstantSource.system()));
        assertThat(gateway.issue(ANN)).doesNotContain(after);

        Files.writeString(file, after);

        org.awaitility.Awaitility.await()
                .atMost(Duration.ofSeconds(8))
                .until(() -> gateway.issue(ANN).startsWith(after));
    }
}
