package io.sysup.hermes.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Reads what the provider says of a person, and asks it again later. */
@Singleton
public class ProvidersWord {
    private static final Logger LOGGER = Logger.getLogger(ProvidersWord.class);

    private final Provider provider;
    private final TokenEndpoint endpoint;
    private final AccessTokens access;
    private final PersonClaims persons;
    private final OidcConfig config;
    private final InstantSource clock;

    ProvidersWord(
            Provider provider,
            TokenEndpoint endpoint,
            AccessTokens access,
            PersonClaims persons,
            OidcConfig config,
            InstantSource clock) {
        this.provider = provider;
        this.endpoint = endpoint;
        this.access = access;
        this.persons = persons;
        this.config = config;
        this.clock = clock;
    }

    /** Empty when the tokens are not for the one who asked. */
    Optional<Granted> first(OIDCTokens tokens, String nonce) {
        return idClaims(tokens.getIDToken(), new Nonce(nonce))
                .map(claims -> granted(persons.person(claims), tokens, null));
    }

    /**
     * Empty when the provider does not stand by the person any more.
     *
     * @throws io.sysup.kit.problem.ProblemException 503 when it does not answer
     */
    public Optional<Granted> again(Person person, Granted.Tokens last) {
        String refresh = last.refresh();
        if (refresh == null) {
            return Optional.empty();
        }
        return endpoint.tokens(new RefreshTokenGrant(new RefreshToken(refresh)))
                .flatMap(tokens -> renewed(person, tokens, last));
    }

    /** An answer need not hold an ID token; then the access token speaks, if it can be read. */
    private Optional<Granted> renewed(Person person, OIDCTokens tokens, Granted.Tokens last) {
        JWT id = tokens.getIDToken();
        if (id == null) {
            return Optional.of(granted(unlessReadable(person, tokens), tokens, last));
        }
        return idClaims(id, null)
                .map(persons::person)
                .filter(now -> now.subject().equals(person.subject()))
                .map(now -> granted(now, tokens, last));
    }

    private Person unlessReadable(Person person, OIDCTokens tokens) {
        return accessClaims(tokens).isPresent() ? person.withoutRights() : person;
    }

    private Granted granted(Person person, OIDCTokens tokens, Granted.@Nullable Tokens last) {
        Person whole =
                accessClaims(tokens)
                        .map(persons::person)
                        .filter(said -> said.subject().equals(person.subject()))
                        .map(person::and)
                        .orElse(person);
        return new Granted(whole, kept(tokens, last), until(tokens));
    }

    private Optional<Map<String, Object>> accessClaims(OIDCTokens tokens) {
        return access.claimsOf(tokens.getAccessToken().getValue());
    }

    private static Granted.Tokens kept(OIDCTokens tokens, Granted.@Nullable Tokens last) {
        RefreshToken refresh = tokens.getRefreshToken();
        String id = tokens.getIDTokenString();
        return new Granted.Tokens(
                refresh != null ? refresh.getValue() : last == null ? null : last.refresh(),
                id != null ? id : last == null ? null : last.id());
    }

    private Instant until(OIDCTokens tokens) {
        return clock.instant().plusSeconds(tokens.getAccessToken().getLifetime());
    }

    private Optional<Map<String, Object>> idClaims(@Nullable JWT token, @Nullable Nonce nonce) {
        if (token == null) {
            return Optional.empty();
        }
        try {
            var validator =
                    new IDTokenValidator(
                            provider.issuer(),
                            new ClientID(config.clientId()),
                            access.keys(),
                            null);
            return Optional.of(validator.validate(token, nonce).toJWTClaimsSet().getClaims());
        } catch (KeySourceException e) {
            throw provider.away();
        } catch (BadJOSEException | JOSEException | ParseException e) {
            LOGGER.warnf("An ID token was refused: %s", e.getMessage());
            return Optional.empty();
        }
    }

    static @Nullable JWT hint(@Nullable String idToken) {
        if (idToken == null) {
            return null;
        }
        try {
            return JWTParser.parse(idToken);
        } catch (java.text.ParseException e) {
            return null;
        }
    }
}
