package io.sysup.hermes.person;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.sysup.kit.page.Cursor;
import io.sysup.kit.page.Page;
import io.sysup.kit.security.Scope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/people")
@Tag(name = "people")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class PeopleResource {
    private final KnownPeople people;
    private final Exclusions exclusions;
    private final SecurityIdentity caller;

    PeopleResource(KnownPeople people, Exclusions exclusions, SecurityIdentity caller) {
        this.people = people;
        this.exclusions = exclusions;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Scope.CAN_READ)
    @Operation(summary = "People of the identity provider who were here")
    public Page<PersonView> list(
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return people.page(Page.limit(limit), Cursor.decode(cursor, 1));
    }

    @POST
    @Path("{subject}/block")
    @RolesAllowed(Scope.CAN_ADMINISTER)
    @ResponseStatus(204)
    @Operation(
            operationId = "blockPerson",
            summary =
                    "Keeps a person out, whatever the identity provider says, and ends what is open")
    public void block(@PathParam("subject") String subject) {
        exclusions.block(subject, caller.getPrincipal().getName());
    }

    @POST
    @Path("{subject}/unblock")
    @RolesAllowed(Scope.CAN_ADMINISTER)
    @ResponseStatus(204)
    @Operation(operationId = "unblockPerson", summary = "Lets a person in again")
    public void unblock(@PathParam("subject") String subject) {
        exclusions.letIn(subject);
    }

    @POST
    @Path("{subject}/sign-out")
    @RolesAllowed(Scope.CAN_ADMINISTER)
    @ResponseStatus(204)
    @Operation(
            operationId = "signOutPerson",
            summary =
                    "Ends all sessions of a person; tokens issued to them until now count no more")
    public void signOut(@PathParam("subject") String subject) {
        exclusions.signOut(subject);
    }
}
