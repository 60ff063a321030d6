package io.sysup.hermes.oidc;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenIntrospectionRequest;
import com.nimbusds.oauth2.sdk.TokenIntrospectionResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import io.sysup.kit.problem.ProblemException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Asks the provider whether a token still counts that it made. While it does not answer, the token
 * counts until its end, as it would without this question: a fleet must be patched all the same.
 */
@Singleton
public class Introspection {
    private static final Logger LOGGER = Logger.getLogger(Introspection.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final int MOST_REMEMBERED = 10_000;

    private final Provider provider;
    private final OidcConfig config;
    private final InstantSource clock;
    private final Cache<String, Boolean> answers;
    private volatile Instant notBefore = Instant.MIN;

    Introspection(Provider provider, OidcConfig config, InstantSource clock) {
        this.provider = provider;
        this.config = config;
        this.clock = clock;
        this.answers =
                Caffeine.newBuilder()
                        .expireAfterWrite(config.introspection().remember())
                        .maximumSize(MOST_REMEMBERED)
                        .build();
    }

    /** Calls with the same token that come at once wait for one answer. */
    public boolean allows(AccessTokens.Bearer bearer) {
        return answers.get(bearer.token(), this::ask);
    }

    private boolean ask(String token) {
        Optional<Secret> secret = secret();
        if (!config.introspection().enabled()
                || secret.isEmpty()
                || clock.instant().isBefore(notBefore)) {
            return true;
        }
        try {
            URI address = provider.known().metadata().getIntrospectionEndpointURI();
            return address == null || isActive(address, secret.get(), token);
        } catch (IOException | ParseException | ProblemException e) {
            notBefore = clock.instant().plus(PAUSE);
            LOGGER.warnf("Whether a token was revoked is not known: %s", e.getMessage());
            return true;
        }
    }

    private boolean isActive(URI address, Secret secret, String token)
            throws IOException, ParseException {
        ClientID client =
                new ClientID(config.introspection().clientId().orElseGet(config::clientId));
        HTTPRequest request =
                new TokenIntrospectionRequest(
                                address,
                                new ClientSecretBasic(client, secret),
                                new BearerAccessToken(token))
                        .toHTTPRequest();
        request.setConnectTimeout(Provider.CONNECT_MILLIS);
        request.setReadTimeout(Provider.CONNECT_MILLIS);
        request.setFollowRedirects(false);
        TokenIntrospectionResponse answer = TokenIntrospectionResponse.parse(request.send());
        if (!answer.indicatesSuccess()) {
            throw new ParseException(
                    "the identity provider refused the question: "
                            + answer.toErrorResponse().getErrorObject().getCode());
        }
        return answer.toSuccessResponse().isActive();
    }

    private Optional<Secret> secret() {
        return config.introspection().clientSecret().or(config::clientSecret).map(Secret::new);
    }
}
