package io.sysup.execution.retold;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.kit.problem.ProblemException;
import io.sysup.kit.security.Scope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;

/** The inventory asks again for what it was told, when it rebuilds what it made of it. */
@Path("/internal/v1/retold")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class RetoldResource {
    private static final int AT_ONCE = 200;

    private final Retold retold;

    RetoldResource(Retold retold) {
        this.retold = retold;
    }

    @POST
    @RolesAllowed(Scope.INTERNAL)
    public Retold.Told of(@NotNull(message = "must be given") List<UUID> machines) {
        if (machines.size() > AT_ONCE) {
            throw ProblemException.invalidField(
                    ErrorKind.VALIDATION, "machines", "must be at most " + AT_ONCE);
        }
        return retold.of(machines);
    }
}
