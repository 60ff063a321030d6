package io.sysup.hermes.session;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.hermes.client.ApiClient;
import io.sysup.hermes.client.ClientToken;
import io.sysup.hermes.client.Clients;
import io.sysup.hermes.oidc.Provider;
import io.sysup.kit.problem.ProblemException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/session")
@Tag(name = "session")
@RunOnVirtualThread
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class SessionResource {
    private final Clients clients;
    private final ConsoleSession session;
    private final Provider provider;
    private final SignOut signOut;
    private final SignInTrail trail;
    private final InstantSource clock;

    SessionResource(
            Clients clients,
            ConsoleSession session,
            Provider provider,
            SignOut signOut,
            SignInTrail trail,
            InstantSource clock) {
        this.clients = clients;
        this.session = session;
        this.provider = provider;
        this.signOut = signOut;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * How people can sign in.
     *
     * @param provider name of the identity provider, if there is one
     */
    public record SignInWays(@Nullable String provider) {}

    /**
     * How signing out is completed.
     *
     * @param next where the browser goes to sign out at the identity provider, too
     */
    public record SignedOut(URI next) {}

    /** What the person at the console signs in with. */
    public record SignIn(@NotBlank(message = "must not be empty") String token) {
        @Override
        public String toString() {
            return "SignIn[redacted]";
        }
    }

    @GET
    @Operation(summary = "How people can sign in")
    public SignInWays ways() {
        return new SignInWays(provider.isConfigured() ? provider.name() : null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Signs a console in: changes a token for a cookie")
    public Response open(
            @Valid @NotNull(message = "must hold a token") SignIn wish,
            @Context UriInfo uri,
            @Context HttpServerRequest request) {
        ApiClient client =
                clients.byHash(new ClientToken(wish.token().strip()).hash())
                        .filter(found -> found.usableAt(clock.instant()))
                        .orElseThrow(SessionResource::unknownToken);
        trail.signedIn(client.subject(), client.label(), request);
        return Response.noContent().cookie(session.open(client, isHttps(uri))).build();
    }

    @DELETE
    @Operation(
            summary = "Signs the console out",
            description =
                    "Answers 200 with an address to go on to when the identity provider has a"
                            + " session of its own to end, else 204.")
    @APIResponse(responseCode = "200", description = "Go on at the identity provider")
    @APIResponse(responseCode = "204", description = "Done")
    public Response close(
            @CookieParam(ConsoleSession.COOKIE) @Nullable String cookie,
            @Context UriInfo uri,
            @Context HttpServerRequest request) {
        Optional.ofNullable(cookie)
                .flatMap(session::clientOf)
                .map(ConsoleSession.SignedIn::client)
                .flatMap(clients::byId)
                .ifPresent(client -> trail.signedOut(client.subject(), client.label(), request));
        return signOut.of(cookie, uri, request)
                .map(next -> Response.ok(new SignedOut(next)))
                .orElseGet(Response::noContent)
                .cookie(session.closed(isHttps(uri)))
                .build();
    }

    private static boolean isHttps(UriInfo uri) {
        return "https".equals(uri.getBaseUri().getScheme());
    }

    private static ProblemException unknownToken() {
        return new ProblemException(
                401,
                ErrorKind.UNAUTHORIZED,
                "This token is not known, was revoked or has expired.",
                "Check that it was copied whole, or ask an administrator for a new one.",
                List.of());
    }
}
