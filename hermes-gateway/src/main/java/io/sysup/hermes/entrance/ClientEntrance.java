package io.sysup.hermes.entrance;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.sysup.hermes.client.ApiClient;
import io.sysup.hermes.client.ClientToken;
import io.sysup.hermes.client.ClientUsage;
import io.sysup.hermes.client.KnownClients;
import io.sysup.hermes.grant.Grantee;
import io.sysup.hermes.grant.KnownGrants;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** Lets in programs, and consoles that were opened with the token of one. */
@Singleton
class ClientEntrance {
    private final KnownClients clients;
    private final LocalToken local;
    private final RateLimits limits;
    private final ClientUsage usage;
    private final KnownGrants grants;
    private final InstantSource clock;

    ClientEntrance(
            KnownClients clients,
            LocalToken local,
            RateLimits limits,
            ClientUsage usage,
            KnownGrants grants,
            InstantSource clock) {
        this.clients = clients;
        this.local = local;
        this.limits = limits;
        this.usage = usage;
        this.grants = grants;
        this.clock = clock;
    }

    Uni<SecurityIdentity> byToken(RoutingContext context, ClientToken token) {
        return local.identityOf(token)
                .map(identity -> Uni.createFrom().item(identity))
                .orElseGet(() -> clients.byToken(token).map(client -> admitted(context, client)));
    }

    /** A console that was opened with a token which was replaced since is out. */
    Uni<SecurityIdentity> bySession(RoutingContext context, UUID id, String tokenMark) {
        return clients.byId(id)
                .map(found -> found.filter(client -> client.tokenMark().equals(tokenMark)))
                .map(client -> admitted(context, client));
    }

    private SecurityIdentity admitted(RoutingContext context, Optional<ApiClient> found) {
        found.ifPresent(client -> Caller.note(context, client.subject(), client.label()));
        ApiClient client =
                found.filter(known -> known.usableAt(clock.instant()))
                        .orElseThrow(() -> new AuthenticationFailedException("token refused"));
        usage.count(client, Caller.addressOf(context));
        Optional<Duration> wait = limits.count(client);
        if (wait.isPresent()) {
            String seconds = Long.toString(RateLimits.wholeSeconds(wait.get()));
            context.response().putHeader(HttpHeaders.RETRY_AFTER, seconds);
            throw RateLimits.refused(client, wait.get());
        }
        return Identities.of(client, grants.of(Grantee.of(client)));
    }
}
