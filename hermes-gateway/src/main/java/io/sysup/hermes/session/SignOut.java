package io.sysup.hermes.session;

import io.sysup.hermes.oidc.CodeFlow;
import io.sysup.hermes.oidc.Provider;
import io.sysup.hermes.person.People;
import io.sysup.hermes.person.PersonCookie;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Ends what a cookie stands for. */
@Singleton
class SignOut {
    private final People people;
    private final Provider provider;
    private final CodeFlow flow;
    private final OwnAddresses addresses;
    private final SignInTrail trail;

    SignOut(
            People people,
            Provider provider,
            CodeFlow flow,
            OwnAddresses addresses,
            SignInTrail trail) {
        this.people = people;
        this.provider = provider;
        this.flow = flow;
        this.addresses = addresses;
        this.trail = trail;
    }

    /** Where the browser has to go on, when the identity provider has a session of its own. */
    Optional<URI> of(@Nullable String cookie, UriInfo uri, HttpServerRequest request) {
        if (cookie == null || !PersonCookie.isOne(cookie)) {
            return Optional.empty();
        }
        PersonCookie of = new PersonCookie(cookie);
        people.by(of)
                .ifPresent(person -> trail.signedOut(person.subject(), person.label(), request));
        return people.end(of)
                .filter(tokens -> provider.isConfigured())
                .flatMap(tokens -> flow.end(tokens, addresses.root(uri)));
    }
}
