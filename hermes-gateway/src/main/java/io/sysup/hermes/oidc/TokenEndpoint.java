package io.sysup.hermes.oidc;

import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Where codes and refresh tokens are changed for tokens. */
@Singleton
class TokenEndpoint {
    private static final Logger LOGGER = Logger.getLogger(TokenEndpoint.class);
    private static final int FIRST_ERROR_OF_SERVERS = 500;

    private final Provider provider;
    private final OidcConfig config;

    TokenEndpoint(Provider provider, OidcConfig config) {
        this.provider = provider;
        this.config = config;
    }

    /**
     * Empty when the provider refuses.
     *
     * @throws io.sysup.kit.problem.ProblemException 503 when it does not answer, or not in earnest
     */
    Optional<OIDCTokens> tokens(AuthorizationGrant grant) {
        OIDCProviderMetadata metadata = provider.known().metadata();
        try {
            HTTPRequest request = request(metadata, grant).toHTTPRequest();
            request.setConnectTimeout(Provider.CONNECT_MILLIS);
            request.setReadTimeout(Provider.READ_MILLIS);
            request.setFollowRedirects(false);
            TokenResponse answer = OIDCTokenResponseParser.parse(request.send());
            if (answer.indicatesSuccess()) {
                return Optional.of(answer.toSuccessResponse().getTokens().toOIDCTokens());
            }
            return refused(answer);
        } catch (IOException | ParseException e) {
            LOGGER.warnf("The identity provider gave no tokens: %s", e.getMessage());
            throw provider.away();
        }
    }

    private Optional<OIDCTokens> refused(TokenResponse answer) {
        var error = answer.toErrorResponse().getErrorObject();
        LOGGER.infof(
                "The identity provider refused a %s: %s", error.getCode(), error.getDescription());
        if (error.getHTTPStatusCode() >= FIRST_ERROR_OF_SERVERS) {
            throw provider.away();
        }
        return Optional.empty();
    }

    private TokenRequest request(OIDCProviderMetadata metadata, AuthorizationGrant grant) {
        ClientID client = new ClientID(config.clientId());
        return config.clientSecret()
                .map(Secret::new)
                .map(secret -> authentication(metadata, client, secret))
                .map(authentication ->
                        new TokenRequest.Builder(
                                metadata.getTokenEndpointURI(), authentication, grant))
                .orElseGet(() ->
                        new TokenRequest.Builder(metadata.getTokenEndpointURI(), client, grant))
                .build();
    }

    private static ClientAuthentication authentication(
            OIDCProviderMetadata metadata, ClientID client, Secret secret) {
        List<ClientAuthenticationMethod> methods = metadata.getTokenEndpointAuthMethods();
        boolean basic =
                methods == null || methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
        return basic ? new ClientSecretBasic(client, secret) : new ClientSecretPost(client, secret);
    }
}
