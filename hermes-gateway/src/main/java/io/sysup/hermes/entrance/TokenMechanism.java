package io.sysup.hermes.entrance;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.sysup.hermes.client.ClientToken;
import io.sysup.hermes.person.PersonCookie;
import io.sysup.hermes.session.ConsoleSession;
import io.sysup.kit.problem.ProblemException;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/**
 * Lets in who brings a token of ours, a token of the identity provider or the cookie of a console;
 * leaves all else to others.
 */
@ApplicationScoped
public class TokenMechanism implements HttpAuthenticationMechanism {
    private static final String SCHEME = "Bearer ";

    private final ClientEntrance clients;
    private final PersonEntrance people;
    private final ConsoleSession sessions;
    private final OpenCalls open;

    TokenMechanism(
            ClientEntrance clients,
            PersonEntrance people,
            ConsoleSession sessions,
            OpenCalls open) {
        this.clients = clients;
        this.people = people;
        this.sessions = sessions;
        this.open = open;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            RoutingContext context, IdentityProviderManager providers) {
        return asked(context).onItem().ifNotNull().invoke(caller -> open.note(context, caller));
    }

    private Uni<SecurityIdentity> asked(RoutingContext context) {
        String bearer = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (bearer != null) {
            return bearer.startsWith(SCHEME)
                    ? byToken(context, bearer.substring(SCHEME.length()))
                    : Uni.createFrom().nullItem();
        }
        Cookie cookie = context.request().getCookie(ConsoleSession.COOKIE);
        return cookie == null ? Uni.createFrom().nullItem() : bySession(context, cookie.getValue());
    }

    private Uni<SecurityIdentity> byToken(RoutingContext context, String token) {
        return token.startsWith(ClientToken.MARK)
                ? clients.byToken(context, new ClientToken(token))
                : people.byToken(context, token);
    }

    private Uni<SecurityIdentity> bySession(RoutingContext context, String cookie) {
        if (!SameOrigin.allows(context.request())) {
            return Uni.createFrom().failure(foreignPage());
        }
        if (PersonCookie.isOne(cookie)) {
            return people.byCookie(context, new PersonCookie(cookie));
        }
        return sessions.clientOf(cookie)
                .map(signedIn ->
                        clients.bySession(context, signedIn.client(), signedIn.tokenMark()))
                .orElseGet(() ->
                        Uni.createFrom()
                                .failure(new AuthenticationFailedException("token refused")));
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
