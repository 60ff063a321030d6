package io.sysup.hermes.entrance;

import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.sysup.contracts.access.Right;
import io.sysup.hermes.grant.GrantView;
import io.sysup.hermes.grant.KnownGrants;
import io.sysup.kit.security.Scope;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/me")
@Tag(name = "session")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class MeResource {
    private final KnownGrants known;
    private final SecurityIdentity caller;

    MeResource(KnownGrants known, SecurityIdentity caller) {
        this.known = known;
        this.caller = caller;
    }

    /**
     * Who is signed in.
     *
     * @param grants what they may do beyond their scopes, and where
     */
    public record Me(String subject, String label, List<String> scopes, List<MyGrant> grants) {
        public Me {
            scopes = List.copyOf(scopes);
            grants = List.copyOf(grants);
        }
    }

    /**
     * A grant as its owner sees it.
     *
     * @param who why it is theirs: their own subject, a group, or everybody with a role
     * @param on selector of the machines
     */
    public record MyGrant(Right may, String on, String who, @Nullable Instant endsAt) {
        static MyGrant of(GrantView grant) {
            return new MyGrant(grant.may(), grant.on(), grant.who(), grant.endsAt());
        }
    }

    @GET
    @Operation(summary = "Who is calling, and what they may do")
    public Me me() {
        List<String> scopes =
                Arrays.stream(Scope.values()).map(Scope::word).filter(caller::hasRole).toList();
        return new Me(
                caller.getPrincipal().getName(), Identities.labelOf(caller), scopes, grants());
    }

    private List<MyGrant> grants() {
        return Identities.granteeOf(caller).map(known::viewsOf).orElse(List.of()).stream()
                .map(MyGrant::of)
                .toList();
    }
}
