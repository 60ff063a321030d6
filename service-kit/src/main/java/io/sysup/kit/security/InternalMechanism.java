package io.sysup.kit.security;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.spi.runtime.BlockingSecurityExecutor;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/**
 * Accepts the identity that the gateway or another service signed; leaves all other calls to
 * others.
 */
@ApplicationScoped
public class InternalMechanism implements HttpAuthenticationMechanism {
    private final InternalTokens tokens;

    private final BlockingSecurityExecutor blocking;

    public InternalMechanism(InternalTokens tokens, BlockingSecurityExecutor blocking) {
        this.tokens = tokens;
        this.blocking = blocking;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            RoutingContext context, IdentityProviderManager providers) {
        String token = context.request().getHeader(InternalTokens.HEADER);
        if (token == null) {
            return Uni.createFrom().nullItem();
        }
        return tokens.isAtHand(token)
                ? Uni.createFrom().item(() -> identity(token))
                : blocking.executeBlocking(() -> identity(token));
    }

    private SecurityIdentity identity(String token) {
        return tokens.verify(token)
                .map(Caller::identity)
                .orElseThrow(() -> new AuthenticationFailedException("internal identity refused"));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return Uni.createFrom()
                .item(
                        new HttpCredentialTransport(
                                HttpCredentialTransport.Type.OTHER_HEADER, InternalTokens.HEADER));
    }
}
