package io.sysup.hermes.person;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.sysup.kit.page.Cursor;
import io.sysup.kit.page.Page;
import io.sysup.kit.security.Scope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/people")
@Tag(name = "people")
@RunOnVirtualThread
@RolesAllowed(Scope.CAN_READ)
@Produces(MediaType.APPLICATION_JSON)
public class PeopleResource {
    private final KnownPeople people;

    PeopleResource(KnownPeople people) {
        this.people = people;
    }

    @GET
    @Operation(summary = "People of the identity provider who were here")
    public Page<PersonView> list(
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return people.page(Page.limit(limit), Cursor.decode(cursor, 1));
    }
}
