package io.sysup.hermes.oidc;

import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationErrorResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import io.sysup.hermes.oidc.SignIn.Why;
import io.sysup.kit.problem.ProblemException;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Sign-in on the provider's page: authorization code with PKCE, and the way out. */
@Singleton
public class CodeFlow {
    private static final Logger LOGGER = Logger.getLogger(CodeFlow.class);

    private final Provider provider;
    private final TokenEndpoint endpoint;
    private final ProvidersWord word;
    private final OidcConfig config;

    CodeFlow(Provider provider, TokenEndpoint endpoint, ProvidersWord word, OidcConfig config) {
        this.provider = provider;
        this.endpoint = endpoint;
        this.word = word;
        this.config = config;
    }

    /**
     * Where the browser is sent.
     *
     * @throws ProblemException 503 when the provider does not answer
     */
    public URI begin(Attempt attempt, URI callback) {
        return new AuthenticationRequest.Builder(
                        ResponseType.CODE,
                        new Scope(config.scopes().toArray(String[]::new)),
                        new ClientID(config.clientId()),
                        callback)
                .endpointURI(provider.present().metadata().getAuthorizationEndpointURI())
                .state(new State(attempt.state()))
                .nonce(new Nonce(attempt.nonce()))
                .codeChallenge(new CodeVerifier(attempt.verifier()), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    /**
     * @param arrived the address with which the browser came back
     */
    public SignIn finish(Attempt attempt, URI callback, URI arrived) {
        try {
            AuthenticationResponse answer = AuthenticationResponseParser.parse(arrived);
            if (answer.getState() == null || !attempt.began(answer.getState().getValue())) {
                return new SignIn.Failed(Why.STALE);
            }
            if (answer.getIssuer() != null && !answer.getIssuer().equals(provider.issuer())) {
                LOGGER.warnf("A sign-in came back from %s", answer.getIssuer());
                return new SignIn.Failed(Why.FAILED);
            }
            return answer instanceof AuthenticationErrorResponse error
                    ? denied(error)
                    : exchanged(attempt, callback, answer);
        } catch (ParseException e) {
            LOGGER.infof("A sign-in came back malformed: %s", e.getMessage());
            return new SignIn.Failed(Why.FAILED);
        } catch (ProblemException e) {
            return new SignIn.Failed(Why.AWAY);
        }
    }

    private static SignIn denied(AuthenticationErrorResponse answer) {
        LOGGER.infof("The identity provider refused a sign-in: %s", answer.getErrorObject());
        return new SignIn.Failed(Why.DENIED);
    }

    private SignIn exchanged(Attempt attempt, URI callback, AuthenticationResponse answer) {
        var grant =
                new AuthorizationCodeGrant(
                        answer.toSuccessResponse().getAuthorizationCode(),
                        callback,
                        new CodeVerifier(attempt.verifier()));
        return endpoint.tokens(grant)
                .flatMap(tokens -> word.first(tokens, attempt.nonce()))
                .<SignIn>map(SignIn.Done::new)
                .orElseGet(() -> new SignIn.Failed(Why.FAILED));
    }

    /** Where the browser is sent to end the session at the provider, too. */
    public Optional<URI> end(Granted.Tokens tokens, URI back) {
        try {
            return Optional.ofNullable(provider.known().metadata().getEndSessionEndpointURI())
                    .map(address ->
                            new LogoutRequest(
                                            address,
                                            ProvidersWord.hint(tokens.id()),
                                            null,
                                            new ClientID(config.clientId()),
                                            back,
                                            null,
                                            List.of())
                                    .toURI());
        } catch (ProblemException e) {
            return Optional.empty();
        }
    }
}
