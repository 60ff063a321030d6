package io.sysup.inventory.discovery;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.sysup.inventory.timeline.Actor;
import io.sysup.kit.security.Scope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Hosts that scans found, which may become machines. */
@Path("/api/v1/discovery/candidates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "discovery")
public class CandidateResource {
    private static final String GIVEN = "must be given";

    private final Candidates candidates;
    private final Enrolments enrolments;
    private final SecurityIdentity identity;

    public CandidateResource(
            Candidates candidates, Enrolments enrolments, SecurityIdentity identity) {
        this.candidates = candidates;
        this.enrolments = enrolments;
        this.identity = identity;
    }

    @GET
    @RolesAllowed(Scope.CAN_READ)
    @Operation(
            operationId = "listDiscoveryCandidates",
            summary = "Hosts that were found, in pages, in the order of their addresses")
    public CandidatePage list(@BeanParam @Valid CandidateQuery query) {
        return candidates.page(query);
    }

    @POST
    @Path("decide")
    @RolesAllowed(Scope.CAN_OPERATE)
    @Operation(
            operationId = "decideDiscoveryCandidates",
            summary = "Ignore candidates, or take that back; all of them or none")
    public CandidateList decide(@NotNull(message = GIVEN) @Valid DecideCandidates wish) {
        return new CandidateList(
                candidates.decide(wish.ids(), wish.decision(), Actor.of(identity)));
    }

    @POST
    @Path("add")
    @RolesAllowed(Scope.CAN_OPERATE)
    @Operation(
            operationId = "addDiscoveryCandidates",
            summary = "Register candidates as machines with one credential, each for itself",
            description =
                    "The answer tells what became of each. A host key that the scan saw waits for approval.")
    public Enrolled add(@NotNull(message = GIVEN) @Valid AddCandidates wish) {
        return enrolments.add(wish, identity.getPrincipal().getName(), Actor.of(identity));
    }

    /** Body of a decision. */
    public record DecideCandidates(
            @NotNull(message = GIVEN) @Size(min = 1, max = 200, message = "must be 1 to 200 ids")
                    Set<@NotNull(message = GIVEN) UUID> ids,
            @NotNull(message = GIVEN)
                    @Pattern(regexp = "new|ignored", message = "must be ignored or new")
                    String decision) {}

    /** Body of the answer. */
    public record CandidateList(List<CandidateView> items) {}
}
