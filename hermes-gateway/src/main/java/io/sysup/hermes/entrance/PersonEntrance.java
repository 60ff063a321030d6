package io.sysup.hermes.entrance;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.spi.runtime.BlockingSecurityExecutor;
import io.smallrye.mutiny.Uni;
import io.sysup.contracts.access.Grant;
import io.sysup.hermes.grant.Grantee;
import io.sysup.hermes.grant.KnownGrants;
import io.sysup.hermes.oidc.AccessTokens;
import io.sysup.hermes.oidc.Introspection;
import io.sysup.hermes.oidc.OidcConfig;
import io.sysup.hermes.oidc.Person;
import io.sysup.hermes.oidc.Provider;
import io.sysup.hermes.person.KnownPeople;
import io.sysup.hermes.person.People;
import io.sysup.hermes.person.PersonCookie;
import io.sysup.hermes.person.Standing;
import io.sysup.kit.problem.ProblemException;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lets in people whom the identity provider knows. */
@Singleton
class PersonEntrance {
    /** Somebody without a role may still find out who they are. */
    private static final Set<String> FOR_EVERYBODY = Set.of("/api/v1/me");

    private final People people;
    private final AccessTokens tokens;
    private final Introspection introspection;
    private final Standing standing;
    private final KnownGrants grants;
    private final KnownPeople names;
    private final Provider provider;
    private final OidcConfig config;
    private final BlockingSecurityExecutor blocking;
    private final InstantSource clock;

    PersonEntrance(
            People people,
            AccessTokens tokens,
            Introspection introspection,
            Standing standing,
            KnownGrants grants,
            KnownPeople names,
            Provider provider,
            OidcConfig config,
            BlockingSecurityExecutor blocking,
            InstantSource clock) {
        this.people = people;
        this.tokens = tokens;
        this.introspection = introspection;
        this.standing = standing;
        this.grants = grants;
        this.names = names;
        this.provider = provider;
        this.config = config;
        this.blocking = blocking;
        this.clock = clock;
    }

    /** Nothing when there is no provider: then the token is nobody's. */
    Uni<SecurityIdentity> byToken(RoutingContext context, String token) {
        if (!provider.isConfigured()) {
            return Uni.createFrom().nullItem();
        }
        return blocking.executeBlocking(() -> bearer(token))
                .map(bearer ->
                        admitted(
                                context,
                                bearer.person(),
                                Identities.of(bearer, grantsOf(bearer.person()))));
    }

    private AccessTokens.Bearer bearer(String token) {
        AccessTokens.Bearer bearer =
                tokens.bearer(token).filter(this::stands).orElseThrow(PersonEntrance::refused);
        names.saw(bearer.person());
        return bearer;
    }

    /** Neither put out here, nor taken back by the provider. */
    private boolean stands(AccessTokens.Bearer bearer) {
        return standing.counts(bearer.person().subject(), bearer.issuedAt())
                && introspection.allows(bearer);
    }

    private List<Grant> grantsOf(Person person) {
        return grants.of(Grantee.of(person));
    }

    /** Where there is no provider any more, nobody stands by its people. */
    Uni<SecurityIdentity> byCookie(RoutingContext context, PersonCookie cookie) {
        if (!provider.isConfigured()) {
            return Uni.createFrom().failure(refused());
        }
        Uni<Person> known =
                people.remembers(cookie)
                        ? Uni.createFrom().item(() -> person(cookie))
                        : blocking.executeBlocking(() -> person(cookie));
        return known.map(person ->
                admitted(context, person, Identities.of(person, cookie, grantsOf(person))));
    }

    private Person person(PersonCookie cookie) {
        return people.by(cookie).orElseThrow(PersonEntrance::refused);
    }

    /** Asks again for somebody who was let in a while ago. */
    boolean isStillIn(SecurityIdentity caller) {
        @Nullable PersonCookie cookie = Identities.cookieOf(caller);
        if (cookie != null) {
            return people.by(cookie).filter(person -> !person.scopes().isEmpty()).isPresent();
        }
        AccessTokens.@Nullable Bearer bearer = Identities.bearerOf(caller);
        return bearer == null || clock.instant().isBefore(bearer.until()) && stands(bearer);
    }

    private SecurityIdentity admitted(
            RoutingContext context, Person person, SecurityIdentity identity) {
        Caller.note(context, person.subject(), person.label());
        if (person.scopes().isEmpty() && !FOR_EVERYBODY.contains(context.normalizedPath())) {
            throw withoutRole(person);
        }
        return identity;
    }

    private ProblemException withoutRole(Person person) {
        OidcConfig.Roles roles = config.roles();
        return ProblemException.forbidden(
                "You are signed in as “%s”, but have no role here.".formatted(person.label()),
                "Ask whoever looks after %s for one of the roles %s (reads), %s (runs jobs) or %s (everything)."
                        .formatted(
                                provider.name(),
                                String.join("/", roles.viewer()),
                                String.join("/", roles.operator()),
                                String.join("/", roles.admin())));
    }

    private static AuthenticationFailedException refused() {
        return new AuthenticationFailedException("token refused");
    }
}
