package io.sysup.hermes.diagnosis;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.sysup.kit.security.Scope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The product looks at itself. */
@Path("/api/v1/diagnosis")
@Tag(name = "status")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class DiagnosisResource {
    private final Parts parts;
    private final Alerts alerts;

    DiagnosisResource(Parts parts, Alerts alerts) {
        this.parts = parts;
        this.alerts = alerts;
    }

    @GET
    @RolesAllowed(Scope.CAN_ADMINISTER)
    @Operation(
            operationId = "diagnose",
            summary =
                    "Database, broker, clock, tables, keys, certificates, disk and more, each with what to do")
    public DiagnosisView diagnose() {
        return DiagnosisView.of(parts.ask());
    }

    @GET
    @Path("alerts")
    @RolesAllowed(Scope.CAN_ADMINISTER)
    @Operation(
            operationId = "listDiagnosisAlerts",
            summary = "Checks that have not been well for two looks in a row, and since when",
            description = "What the product noticed by itself; nothing is looked at anew.")
    public AlertView.Alerts alerts() {
        return new AlertView.Alerts(alerts.all());
    }
}
