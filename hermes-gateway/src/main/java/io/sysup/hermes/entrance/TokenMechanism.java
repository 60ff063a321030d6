package io.sysup.hermes.entrance;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.sysup.hermes.client.ApiClient;
import io.sysup.hermes.client.ClientToken;
import io.sysup.hermes.client.ClientUsage;
import io.sysup.hermes.client.KnownClients;
import io.sysup.hermes.session.ConsoleSession;
import io.sysup.kit.problem.ProblemException;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/** Lets in who brings a token of ours or the cookie of a console; leaves all else to others. */
@ApplicationScoped
public class TokenMechanism implements HttpAuthenticationMechanism {
    private static final String SCHEME = "Bearer ";

    private final KnownClients clients;
    private final LocalToken local;
    private final ConsoleSession sessions;
    private final RateLimits limits;
    private final ClientUsage usage;
    private final InstantSource clock;

    TokenMechanism(
            KnownClients clients,
            LocalToken local,
            ConsoleSession sessions,
            RateLimits limits,
            ClientUsage usage,
            InstantSource clock) {
        this.clients = clients;
        this.local = local;
        this.sessions = sessions;
        this.limits = limits;
        this.usage = usage;
        this.clock = clock;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            RoutingContext context, IdentityProviderManager providers) {
        String bearer = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (bearer != null) {
            return bearer.startsWith(SCHEME + ClientToken.MARK)
                    ? byToken(context, new ClientToken(bearer.substring(SCHEME.length())))
                    : Uni.createFrom().nullItem();
        }
        Cookie cookie = context.request().getCookie(ConsoleSession.COOKIE);
        return cookie == null ? Uni.createFrom().nullItem() : bySession(context, cookie.getValue());
    }

    private Uni<SecurityIdentity> byToken(RoutingContext context, ClientToken token) {
        return local.identityOf(token)
                .map(identity -> Uni.createFrom().item(identity))
                .orElseGet(() -> clients.byToken(token).map(client -> admitted(context, client)));
    }

    private Uni<SecurityIdentity> bySession(RoutingContext context, String cookie) {
        if (!SameOrigin.allows(context.request())) {
            return Uni.createFrom().failure(foreignPage());
        }
        return sessions.clientOf(cookie)
                .map(id -> clients.byId(id).map(client -> admitted(context, client)))
                .orElseGet(() -> Uni.createFrom().failure(refused()));
    }

    private SecurityIdentity admitted(RoutingContext context, Optional<ApiClient> found) {
        found.ifPresent(client -> Caller.note(context, client.subject(), client.label()));
        ApiClient client =
                found.filter(known -> known.usableAt(clock.instant()))
                        .orElseThrow(TokenMechanism::refused);
        usage.count(client, Caller.addressOf(context));
        Optional<Duration> wait = limits.count(client);
        if (wait.isPresent()) {
            String seconds = Long.toString(RateLimits.wholeSeconds(wait.get()));
            context.response().putHeader(HttpHeaders.RETRY_AFTER, seconds);
            throw RateLimits.refused(client, wait.get());
        }
        return Identities.of(client);
    }

    private static AuthenticationFailedException refused() {
        return new AuthenticationFailedException("token refused");
    }

    private static ProblemException foreignPage() {
        return ProblemException.forbidden(
                "This change was not asked for by a page of System Update itself.",
                "Use the console, or send a token as Authorization: Bearer <token>.");
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
                                HttpCredentialTransport.Type.AUTHORIZATION, "bearer"));
    }
}
