package io.sysup.inventory.access;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.sysup.contracts.access.Grant;
import io.sysup.contracts.access.Right;
import io.sysup.inventory.selection.Reach;
import io.sysup.kit.security.Rights;
import io.sysup.kit.security.Scope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the caller may do with one machine. */
@Path("/api/v1/machines/{id}/access")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "machines")
public class AccessResource {
    private final Reach reach;
    private final SecurityIdentity caller;

    AccessResource(Reach reach, SecurityIdentity caller) {
        this.reach = reach;
        this.caller = caller;
    }

    /**
     * Rights on a machine.
     *
     * @param everywhere by role; else by grants
     */
    public record Access(boolean everywhere, List<Right> rights) {
        public Access {
            rights = List.copyOf(rights);
        }
    }

    @GET
    @RolesAllowed(Scope.CAN_READ)
    @Operation(operationId = "readAccess", summary = "What the caller may do with this machine")
    public Access read(@PathParam("id") UUID id) {
        reach.requireKnown(id);
        Rights rights = Rights.of(caller);
        Set<String> reaching = reaching(rights, id);
        return new Access(
                rights.everywhere(),
                Arrays.stream(Right.values())
                        .filter(right -> rights.everywhere() || may(rights, right, reaching))
                        .toList());
    }

    private Set<String> reaching(Rights rights, UUID id) {
        List<String> all = rights.grants().stream().map(Grant::on).distinct().toList();
        return rights.everywhere() ? Set.of() : Set.copyOf(reach.reaching(all, id));
    }

    private static boolean may(Rights rights, Right right, Set<String> reaching) {
        return rights.selectors(right).stream().anyMatch(reaching::contains);
    }
}
