package io.sysup.hermes.grant;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.sysup.contracts.access.Grant;
import io.sysup.kit.security.Scope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** What somebody may now who ordered something earlier. */
@Path("/internal/v1/grants")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class InternalGrantResource {
    private final Grantees grantees;
    private final KnownGrants known;

    InternalGrantResource(Grantees grantees, KnownGrants known) {
        this.grantees = grantees;
        this.known = known;
    }

    /**
     * Rights at this moment.
     *
     * @param everywhere by role, as it was known last
     */
    public record Now(boolean everywhere, List<Grant> grants) {
        public Now {
            grants = List.copyOf(grants);
        }
    }

    @GET
    @RolesAllowed(Scope.INTERNAL)
    public Now now(@QueryParam("subject") @NotNull(message = "must be given") String subject) {
        return grantees.find(subject)
                .map(who ->
                        new Now(
                                Scope.withImplied(who.scopes()).contains(Scope.CAN_OPERATE),
                                known.of(who)))
                .orElseGet(() -> new Now(false, List.of()));
    }
}
