package io.sysup.kit.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/**
 * Short-lived signed identities between the parts of the product: the gateway tells a service who
 * calls, a service tells another that it is one.
 */
@ApplicationScoped
public class InternalTokens {
    /**
     * Carries the token; never accepted from outside, because only holders of the secret can sign
     * it.
     */
    public static final String HEADER = "X-Sysup-Identity";

    private static final Logger LOGGER = Logger.getLogger(InternalTokens.class);
    private static final String ISSUER = "sysup";
    private static final String SERVICES = "sysup-services";
    private static final int LIFETIME_MINUTES = 1;
    private static final int MIN_SECRET_BYTES = 32;

    private final HmacKey key;

    @Inject
    public InternalTokens(@ConfigProperty(name = "sysup.internal.secret") String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        if (bytes.length < MIN_SECRET_BYTES) {
            throw new IllegalArgumentException(
                    "sysup.internal.secret must have at least "
                            + MIN_SECRET_BYTES
                            + " characters.");
        }
        this.key = new HmacKey(bytes);
    }

    /** A token for a call on behalf of somebody that lives for a minute. */
    public String issue(String subject, Set<String> roles) {
        return issue(subject, roles, LIFETIME_MINUTES);
    }

    public String issue(String subject, Set<String> roles, int minutes) {
        return issueFor(SERVICES, subject, roles, minutes);
    }

    /** A token for a reader of its own, that the services themselves refuse. */
    public String issueFor(String audience, String subject, Set<String> roles, int minutes) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setAudience(audience);
        claims.setSubject(subject);
        claims.setStringListClaim("roles", List.copyOf(roles));
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(minutes);
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(key);
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("An internal token could not be signed.", e);
        }
    }

    /** The caller, when the token is ours and has not expired. */
    public Optional<Caller> verify(String token) {
        return verifyFor(SERVICES, token);
    }

    /** As {@link #verify}, for a token that was issued for this audience. */
    public Optional<Caller> verifyFor(String audience, String token) {
        var consumer =
                new JwtConsumerBuilder()
                        .setExpectedIssuer(ISSUER)
                        .setExpectedAudience(audience)
                        .setRequireExpirationTime()
                        .setRequireSubject()
                        .setAllowedClockSkewInSeconds(5)
                        .setVerificationKey(key)
                        .setJwsAlgorithmConstraints(
                                AlgorithmConstraints.ConstraintType.PERMIT,
                                AlgorithmIdentifiers.HMAC_SHA256)
                        .build();
        try {
            JwtClaims claims = consumer.processToClaims(token);
            return Optional.of(
                    new Caller(
                            claims.getSubject(),
                            Set.copyOf(claims.getStringListClaimValue("roles"))));
        } catch (InvalidJwtException | MalformedClaimException e) {
            LOGGER.debug("An internal token was refused", e);
            return Optional.empty();
        }
    }
}
