package io.sysup.hermes.entrance;

import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.sysup.kit.security.Scope;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/me")
@Tag(name = "session")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class MeResource {
    private final SecurityIdentity caller;

    MeResource(SecurityIdentity caller) {
        this.caller = caller;
    }

    /** Who is signed in. */
    public record Me(String subject, String label, List<String> scopes) {
        public Me {
            scopes = List.copyOf(scopes);
        }
    }

    @GET
    @Operation(summary = "Who is calling, and what they may do")
    public Me me() {
        List<String> scopes =
                Arrays.stream(Scope.values()).map(Scope::word).filter(caller::hasRole).toList();
        return new Me(caller.getPrincipal().getName(), Identities.labelOf(caller), scopes);
    }
}
