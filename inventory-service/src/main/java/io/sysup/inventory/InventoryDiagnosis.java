package io.sysup.inventory;

import io.quarkus.flyway.FlywayDataSource;
import io.smallrye.health.api.HealthGroup;
import io.sysup.inventory.credential.KeyAge;
import io.sysup.inventory.hostkey.HostCertificates;
import io.sysup.inventory.metric.MachineClocks;
import io.sysup.kit.diagnosis.DatabaseChecks;
import io.sysup.kit.diagnosis.Diagnosis;
import io.sysup.kit.diagnosis.Finding;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.flywaydb.core.Flyway;

/** What is well with this service and what is not. */
@HealthGroup(Diagnosis.GROUP)
@ApplicationScoped
public class InventoryDiagnosis implements HealthCheck {
    private final DatabaseChecks database;
    private final KeyAge keyAge;
    private final MachineClocks clocks;
    private final HostCertificates certificates;

    public InventoryDiagnosis(
            InventoryDatabase database,
            @FlywayDataSource("inventory") Flyway flyway,
            KeyAge keyAge,
            MachineClocks clocks,
            HostCertificates certificates,
            InstantSource clock) {
        this.keyAge = keyAge;
        this.clocks = clocks;
        this.certificates = certificates;
        this.database = new DatabaseChecks(database, flyway, clock);
    }

    @Override
    public HealthCheckResponse call() {
        List<Finding> findings = new ArrayList<>(database.findings());
        if (database.answers(findings)) {
            findings.add(keyAge.find());
            findings.add(clocks.find());
            findings.add(certificates.find());
        }
        return Diagnosis.response("inventory", findings);
    }
}
