package io.sysup.hermes.session;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.hermes.audit.AuditActor;
import io.sysup.hermes.audit.AuditEntry;
import io.sysup.hermes.audit.AuditLog;
import io.sysup.hermes.client.ApiClient;
import io.sysup.hermes.client.ClientToken;
import io.sysup.hermes.client.Clients;
import io.sysup.kit.problem.ProblemException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
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
    private final AuditLog audit;
    private final InstantSource clock;

    SessionResource(Clients clients, ConsoleSession session, AuditLog audit, InstantSource clock) {
        this.clients = clients;
        this.session = session;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the person at the console signs in with. */
    public record SignIn(@NotBlank(message = "must not be empty") String token) {
        @Override
        public String toString() {
            return "SignIn[redacted]";
        }
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
        audit.append(entry("sign_in", client, request));
        return Response.noContent().cookie(session.open(client, isHttps(uri))).build();
    }

    @DELETE
    @Operation(summary = "Signs the console out")
    public Response close(
            @CookieParam(ConsoleSession.COOKIE) @Nullable String cookie,
            @Context UriInfo uri,
            @Context HttpServerRequest request) {
        Optional.ofNullable(cookie)
                .flatMap(session::clientOf)
                .flatMap(clients::byId)
                .ifPresent(client -> audit.append(entry("sign_out", client, request)));
        return Response.noContent().cookie(session.closed(isHttps(uri))).build();
    }

    private AuditEntry entry(String action, ApiClient client, HttpServerRequest request) {
        AuditActor actor = new AuditActor(client.subject(), client.label());
        return AuditEntry.of(clock.instant(), actor, action, "console")
                .from(request.remoteAddress().hostAddress());
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
