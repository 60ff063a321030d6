package io.sysup.inventory.exports;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.kit.problem.ProblemException;
import io.sysup.kit.security.Scope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The register as a file. */
@Path("/api/v1/machines/export")
@RunOnVirtualThread
@Tag(name = "machines")
public class ExportResource {
    private final Exports exports;

    ExportResource(Exports exports) {
        this.exports = exports;
    }

    @GET
    @RolesAllowed(Scope.CAN_READ)
    @Operation(
            operationId = "exportMachines",
            summary = "The machines as csv, json or an inventory for ansible; no secret is in it")
    public Response export(
            @QueryParam("format") @DefaultValue("csv") String format,
            @QueryParam("where") @Nullable String where) {
        ExportFormat wanted =
                Arrays.stream(ExportFormat.values())
                        .filter(one -> one.word().equals(format))
                        .findFirst()
                        .orElseThrow(() ->
                                ProblemException.invalidField(
                                        ErrorKind.VALIDATION,
                                        "format",
                                        "must be one of csv, json, ansible"));
        return Response.ok(wanted.write(exports.read(where)))
                .type(wanted.mediaType())
                .header("Content-Disposition", "attachment; filename=\"" + wanted.fileName() + "\"")
                .build();
    }
}
