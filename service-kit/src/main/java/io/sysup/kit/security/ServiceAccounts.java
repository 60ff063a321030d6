package io.sysup.kit.security;

import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.HmacKey;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.jspecify.annotations.Nullable;

/**
 * Each service shows the short-lived token that the cluster gave it. Which services there are is a
 * list; only a gateway among them may say on whose behalf it calls. The identity itself is signed
 * with a key that follows from the token: it cannot be changed on the way, nor put beside another
 * token.
 */
final class ServiceAccounts implements Trust {
    private static final Logger LOGGER = Logger.getLogger(ServiceAccounts.class);
    private static final char BETWEEN = '~';
    private static final int SKEW_SECONDS = 10;
    private static final long BELIEVED_NANOS = Duration.ofMinutes(1).toNanos();
    private static final long BETWEEN_QUESTIONS_MILLIS = 10_000;

    /** Known keys count as long each time that the cluster did not answer. */
    private static final long RETRY_SECONDS = 60;

    private static final int MOST_BELIEVED = 1_000;

    private final TokenFile own;
    private final JwtConsumer consumer;
    private final Set<String> gateways;
    private final Set<String> services;
    private final InstantSource clock;
    private final Map<String, Believed> believed = new ConcurrentHashMap<>();

    private ServiceAccounts(
            TokenFile own,
            JwtConsumer consumer,
            Set<String> gateways,
            Set<String> services,
            InstantSource clock) {
        this.own = own;
        this.consumer = consumer;
        this.gateways = gateways;
        this.services = services;
        this.clock = clock;
    }

    static ServiceAccounts of(InternalConfig.ServiceAccount config, InstantSource clock) {
        HttpsJwks keys = new HttpsJwks(required(config.jwksUrl(), "jwks-url").toString());
        keys.setSimpleHttpGet(new ClusterKeys(config.caFile(), config.jwksTokenFile()));
        keys.setDefaultCacheDuration(config.keysKept().toSeconds());
        keys.setRetainCacheOnErrorDuration(RETRY_SECONDS);
        keys.setRefreshReprieveThreshold(
                Math.min(BETWEEN_QUESTIONS_MILLIS, config.keysKept().toMillis()));
        JwtConsumer consumer =
                new JwtConsumerBuilder()
                        .setExpectedIssuer(required(config.issuer(), "issuer"))
                        .setExpectedAudience(config.audience())
                        .setRequireExpirationTime()
                        .setRequireSubject()
                        .setAllowedClockSkewInSeconds(SKEW_SECONDS)
                        .setVerificationKeyResolver(new HttpsJwksVerificationKeyResolver(keys))
                        .setJwsAlgorithmConstraints(
                                AlgorithmConstraints.ConstraintType.PERMIT,
                                AlgorithmIdentifiers.RSA_USING_SHA256,
                                AlgorithmIdentifiers.RSA_USING_SHA384,
                                AlgorithmIdentifiers.RSA_USING_SHA512,
                                AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256,
                                AlgorithmIdentifiers.ECDSA_USING_P384_CURVE_AND_SHA384)
                        .build();
        return new ServiceAccounts(
                new TokenFile(required(config.tokenFile(), "token-file")),
                consumer,
                new HashSet<>(config.gateways().orElse(List.of())),
                new HashSet<>(config.services().orElse(List.of())),
                clock);
    }

    private static <T> T required(Optional<T> setting, String name) {
        return setting.orElseThrow(() ->
                new IllegalArgumentException(
                        "sysup.internal.service-account.%s must be given.".formatted(name)));
    }

    /**
     * @param at when it was checked; its key may be gone from the cluster since
     */
    private record Believed(String subject, long endSeconds, long at) {}

    private boolean counts(@Nullable Believed known) {
        return known != null
                && System.nanoTime() - known.at() < BELIEVED_NANOS
                && clock.instant().getEpochSecond() < known.endSeconds() + SKEW_SECONDS;
    }

    @Override
    public Proof own() {
        String token = own.text();
        return new Proof(token + BETWEEN, keyOf(token));
    }

    @Override
    public boolean isAtHand(String header) {
        return counts(believed.get(tokenIn(header)));
    }

    @Override
    public Optional<Sent> sent(String header) {
        String token = tokenIn(header);
        return subjectOf(token)
                .filter(this::isOurs)
                .map(subject ->
                        new Sent(
                                header.substring(token.length() + 1),
                                keyOf(token),
                                gateways.contains(subject)));
    }

    private static String tokenIn(String header) {
        int end = header.indexOf(BETWEEN);
        return end < 0 ? "" : header.substring(0, end);
    }

    private boolean isOurs(String subject) {
        boolean ours = gateways.contains(subject) || services.contains(subject);
        if (!ours) {
            LOGGER.warnf("A call of %s was refused: it is none of the services", subject);
        }
        return ours;
    }

    private Optional<String> subjectOf(String token) {
        Believed known = believed.get(token);
        if (known != null && counts(known)) {
            return Optional.of(known.subject());
        }
        if (token.isEmpty()) {
            return Optional.empty();
        }
        try {
            JwtClaims claims = consumer.processToClaims(token);
            remember(token, claims);
            return Optional.of(claims.getSubject());
        } catch (InvalidJwtException | MalformedClaimException e) {
            believed.remove(token);
            LOGGER.warnf("A service's token was refused: %s", reason(e));
            return Optional.empty();
        }
    }

    /** The token itself must not get into the log. */
    private static String reason(Exception refused) {
        return refused instanceof InvalidJwtException e && !e.getErrorDetails().isEmpty()
                ? e.getErrorDetails().getFirst().getErrorMessage()
                : refused.getClass().getSimpleName();
    }

    private void remember(String token, JwtClaims claims) throws MalformedClaimException {
        if (believed.size() >= MOST_BELIEVED) {
            believed.clear();
        }
        believed.put(
                token,
                new Believed(
                        claims.getSubject(),
                        claims.getExpirationTime().getValue(),
                        System.nanoTime()));
    }

    private static Key keyOf(String token) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return new HmacKey(
                    digest.digest(("sysup identity:" + token).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
