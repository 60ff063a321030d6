package io.sysup.hermes.session;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.sysup.hermes.oidc.Attempt;
import io.sysup.hermes.oidc.CodeFlow;
import io.sysup.hermes.oidc.Person;
import io.sysup.hermes.oidc.Provider;
import io.sysup.hermes.oidc.SignIn;
import io.sysup.hermes.oidc.SignIn.Why;
import io.sysup.hermes.person.People;
import io.sysup.hermes.person.Standing;
import io.sysup.kit.problem.ProblemException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The way of a browser to the identity provider and back. */
@Path(SignInResource.PATH)
@Tag(name = "session")
@RunOnVirtualThread
@PermitAll
public class SignInResource {
    static final String PATH = "/api/v1/session/oidc";

    private final Provider provider;
    private final CodeFlow flow;
    private final People people;
    private final Standing standing;
    private final ConsoleSession session;
    private final OwnAddresses addresses;
    private final SignInTrail trail;

    SignInResource(
            Provider provider,
            CodeFlow flow,
            People people,
            Standing standing,
            ConsoleSession session,
            OwnAddresses addresses,
            SignInTrail trail) {
        this.provider = provider;
        this.flow = flow;
        this.people = people;
        this.standing = standing;
        this.session = session;
        this.addresses = addresses;
        this.trail = trail;
    }

    @GET
    @Path("/start")
    @Operation(summary = "Sends the browser to the identity provider")
    @APIResponse(responseCode = "303", description = "Go on at the identity provider")
    public Response start(@QueryParam("to") @Nullable String to, @Context UriInfo uri) {
        requireProvider();
        AttemptCookie cookie = new AttemptCookie(Attempt.begin(), OwnAddresses.page(to));
        try {
            URI page = flow.begin(cookie.attempt(), addresses.callback(uri));
            return goOn(page).cookie(cookie.set(addresses.isHttps(uri))).build();
        } catch (ProblemException away) {
            return failed(Why.AWAY, uri);
        }
    }

    @GET
    @Path("/callback")
    @Operation(summary = "Takes the browser back from the identity provider and opens the console")
    @APIResponse(responseCode = "303", description = "Go on in the console")
    public Response callback(
            @CookieParam(AttemptCookie.NAME) @Nullable String begun,
            @Context UriInfo uri,
            @Context HttpServerRequest request) {
        requireProvider();
        Optional<AttemptCookie> cookie = AttemptCookie.of(begun);
        if (cookie.isEmpty()) {
            return failed(Why.STALE, uri);
        }
        return switch (flow.finish(
                cookie.get().attempt(), addresses.callback(uri), uri.getRequestUri())) {
            case SignIn.Failed failed -> failed(failed.why(), uri);
            case SignIn.Done done -> {
                Person person = done.granted().person();
                if (standing.isBlocked(person.subject())) {
                    yield failed(Why.DENIED, uri);
                }
                trail.signedIn(person.subject(), person.label(), request);
                yield goOn(addresses.root(uri).resolve(cookie.get().page()))
                        .cookie(
                                session.open(people.open(done.granted()), addresses.isHttps(uri)),
                                AttemptCookie.gone(addresses.isHttps(uri)))
                        .build();
            }
        };
    }

    private void requireProvider() {
        if (!provider.isConfigured()) {
            throw ProblemException.notFound("An identity provider");
        }
    }

    /** The console tells the person what happened. */
    private Response failed(Why why, UriInfo uri) {
        return goOn(addresses.root(uri).resolve("?sign-in=" + why.word()))
                .cookie(AttemptCookie.gone(addresses.isHttps(uri)))
                .build();
    }

    private static Response.ResponseBuilder goOn(URI address) {
        return Response.seeOther(address).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
