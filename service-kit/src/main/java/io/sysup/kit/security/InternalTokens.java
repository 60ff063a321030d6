package io.sysup.kit.security;

import io.sysup.contracts.access.Grant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.JoseException;

/**
 * Short-lived signed identities between the parts of the product: the gateway tells a service who
 * calls, a service tells another that it is one.
 */
@ApplicationScoped
public class InternalTokens {
    /**
     * Carries the token; never accepted from outside, because only parts of the product can sign
     * it.
     */
    public static final String HEADER = "X-Sysup-Identity";

    private static final Logger LOGGER = Logger.getLogger(InternalTokens.class);
    private static final String ISSUER = "sysup";
    private static final String ROLES = "roles";
    private static final String GRANTS = "grants";
    private static final String SERVICES = "sysup-services";
    private static final String SERVICE_PREFIX = "service:";
    private static final int LIFETIME_MINUTES = 1;

    private final Trust trust;

    @Inject
    InternalTokens(Trust trust) {
        this.trust = trust;
    }

    /** For those who all know the secret. */
    public InternalTokens(String secret) {
        this(new SharedSecret(secret));
    }

    /** A token for a call on behalf of somebody that lives for a minute. */
    public String issue(String subject, Set<String> roles) {
        return issue(subject, roles, LIFETIME_MINUTES);
    }

    public String issue(String subject, Set<String> roles, int minutes) {
        return issueFor(SERVICES, subject, roles, minutes);
    }

    /** As {@link #issue(String, Set)}, with the grants of the caller. */
    public String issue(Caller caller) {
        return issueFor(SERVICES, caller, LIFETIME_MINUTES);
    }

    /** A token for a reader of its own, that the services themselves refuse. */
    public String issueFor(String audience, String subject, Set<String> roles, int minutes) {
        return issueFor(audience, new Caller(subject, roles), minutes);
    }

    private String issueFor(String audience, Caller caller, int minutes) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setAudience(audience);
        claims.setSubject(caller.subject());
        claims.setStringListClaim(ROLES, List.copyOf(caller.roles()));
        if (!caller.grants().isEmpty()) {
            claims.setStringListClaim(GRANTS, caller.grants().stream().map(Grant::text).toList());
        }
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(minutes);
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        Trust.Proof proof = trust.own();
        signature.setKey(proof.key());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        try {
            return proof.prefix() + signature.getCompactSerialization();
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
        return trust.sent(token)
                .flatMap(sent ->
                        read(audience, sent)
                                .filter(caller -> sent.speaksForCallers() || isItself(caller)));
    }

    /** Whether {@link #verify} answers at once, without asking anybody. */
    boolean isAtHand(String token) {
        return trust.isAtHand(token);
    }

    /** A service that speaks for nobody. */
    private static boolean isItself(Caller caller) {
        return caller.subject().startsWith(SERVICE_PREFIX)
                && caller.roles().equals(Set.of(Scope.INTERNAL))
                && caller.grants().isEmpty();
    }

    private static Optional<Caller> read(String audience, Trust.Sent sent) {
        var consumer =
                new JwtConsumerBuilder()
                        .setExpectedIssuer(ISSUER)
                        .setExpectedAudience(audience)
                        .setRequireExpirationTime()
                        .setRequireSubject()
                        .setAllowedClockSkewInSeconds(5)
                        .setVerificationKey(sent.key())
                        .setJwsAlgorithmConstraints(
                                AlgorithmConstraints.ConstraintType.PERMIT,
                                AlgorithmIdentifiers.HMAC_SHA256)
                        .build();
        try {
            JwtClaims claims = consumer.processToClaims(sent.identity());
            return Optional.of(
                    new Caller(
                            claims.getSubject(),
                            Set.copyOf(claims.getStringListClaimValue(ROLES)),
                            grants(claims)));
        } catch (InvalidJwtException | MalformedClaimException e) {
            LOGGER.debug("An internal token was refused", e);
            return Optional.empty();
        }
    }

    private static List<Grant> grants(JwtClaims claims) throws MalformedClaimException {
        return claims.hasClaim(GRANTS)
                ? claims.getStringListClaimValue(GRANTS).stream()
                        .map(Grant::of)
                        .flatMap(Optional::stream)
                        .toList()
                : List.of();
    }
}
