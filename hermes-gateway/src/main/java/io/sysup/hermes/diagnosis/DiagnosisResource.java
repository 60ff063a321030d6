package io.sysup.hermes.diagnosis;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.health.SmallRyeHealthReporter;
import io.sysup.hermes.GatewayConfig;
import io.sysup.hermes.GatewayConfig.Mode;
import io.sysup.hermes.diagnosis.DiagnosisView.Part;
import io.sysup.kit.diagnosis.Diagnosis;
import io.sysup.kit.security.Scope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The product looks at itself. */
@Path("/api/v1/diagnosis")
@Tag(name = "status")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class DiagnosisResource {
    private final GatewayConfig config;
    private final SmallRyeHealthReporter local;
    private final RemoteDiagnosis remote;

    DiagnosisResource(GatewayConfig config, SmallRyeHealthReporter local, RemoteDiagnosis remote) {
        this.config = config;
        this.local = local;
        this.remote = remote;
    }

    @GET
    @RolesAllowed(Scope.CAN_ADMINISTER)
    @Operation(
            operationId = "diagnose",
            summary = "Database, broker, clock, tables, disk and more, each with what to do")
    public DiagnosisView diagnose() {
        List<Part> parts =
                new ArrayList<>(
                        new DiagnosisReport(local.getHealthGroup(Diagnosis.GROUP).getPayload())
                                .parts());
        if (config.mode() == Mode.SEPARATE) {
            parts.addAll(remote.parts());
        }
        return DiagnosisView.of(parts);
    }
}
