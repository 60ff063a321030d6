package io.sysup.hermes.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Tokens that the provider made for calls of people. */
@Singleton
public class AccessTokens {
    private static final Logger LOGGER = Logger.getLogger(AccessTokens.class);
    private static final int SKEW_SECONDS = 10;
    private static final Set<String> REQUIRED = Set.of("sub", "exp", "iat");

    /** An ID token tells a client who signed in; it is no permission to call anything. */
    private static final Set<String> MARKS_OF_ID_TOKENS = Set.of("nonce", "at_hash", "c_hash");

    private final Provider provider;
    private final PersonClaims persons;
    private final OidcConfig config;
    private final InstantSource clock;

    AccessTokens(Provider provider, PersonClaims persons, OidcConfig config, InstantSource clock) {
        this.provider = provider;
        this.persons = persons;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Who calls.
     *
     * @param until how long the provider's word holds
     */
    public record Bearer(Person person, String token, Instant issuedAt, Instant until) {
        @Override
        public String toString() {
            return "Bearer[" + person.subject() + "]";
        }
    }

    /**
     * Empty when the token is not one that this provider made for us, or not any more.
     *
     * @throws io.sysup.kit.problem.ProblemException 503 when the provider's keys are not at hand
     */
    public Optional<Bearer> bearer(String token) {
        Set<String> audience = Set.of(config.audience().orElse(config.clientId()));
        return claims(token, audience)
                .map(claims ->
                        new Bearer(
                                persons.person(claims.getClaims()),
                                token,
                                claims.getIssueTime().toInstant(),
                                claims.getExpirationTime().toInstant()));
    }

    /**
     * The claims of a token that came from the provider itself, so for whom it is does not count.
     */
    Optional<Map<String, Object>> claimsOf(String token) {
        return claims(token, null).map(JWTClaimsSet::getClaims);
    }

    private Optional<JWTClaimsSet> claims(String token, @Nullable Set<String> audience) {
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            // Nonsense is refused without a question to anybody.
            if (!provider.issuer().getValue().equals(jwt.getJWTClaimsSet().getIssuer())) {
                return Optional.empty();
            }
            return Optional.of(processor(audience).process(jwt, null))
                    .filter(AccessTokens::isForCalls);
        } catch (ParseException | BadJOSEException | RateLimitReachedException e) {
            LOGGER.debugf("A token was refused: %s", e.getMessage());
            return Optional.empty();
        } catch (KeySourceException e) {
            LOGGER.debug("The keys of the identity provider are not at hand", e);
            throw provider.away();
        } catch (JOSEException e) {
            LOGGER.debugf("A token was refused: %s", e.getMessage());
            return Optional.empty();
        }
    }

    /** Keycloak says what each of its tokens is for. */
    private static boolean isForCalls(JWTClaimsSet claims) {
        Object kind = claims.getClaim("typ");
        return kind == null || kind.equals("Bearer");
    }

    private DefaultJWTProcessor<SecurityContext> processor(@Nullable Set<String> audience) {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(
                        JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
        processor.setJWSKeySelector(keys());
        processor.setJWTClaimsSetVerifier(
                new ClaimsVerifier(audience, provider.issuer().getValue(), clock));
        return processor;
    }

    /** Keys of the provider, for signatures that only it can make. */
    JWSVerificationKeySelector<SecurityContext> keys() {
        Set<JWSAlgorithm> algorithms = new LinkedHashSet<>(JWSAlgorithm.Family.SIGNATURE);
        return new JWSVerificationKeySelector<>(algorithms, provider.known().keys());
    }

    private static final class ClaimsVerifier extends DefaultJWTClaimsVerifier<SecurityContext> {
        private final InstantSource clock;

        ClaimsVerifier(@Nullable Set<String> audience, String issuer, InstantSource clock) {
            super(
                    audience,
                    new JWTClaimsSet.Builder().issuer(issuer).build(),
                    REQUIRED,
                    MARKS_OF_ID_TOKENS);
            this.clock = clock;
            setMaxClockSkew(SKEW_SECONDS);
        }

        @Override
        protected Date currentTime() {
            return Date.from(clock.instant());
        }
    }
}
