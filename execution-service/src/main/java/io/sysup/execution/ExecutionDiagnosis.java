package io.sysup.execution;

import io.smallrye.health.api.HealthGroup;
import io.sysup.kit.diagnosis.DatabaseChecks;
import io.sysup.kit.diagnosis.Diagnosis;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** What is well with this service and what is not. */
@HealthGroup(Diagnosis.GROUP)
@ApplicationScoped
public class ExecutionDiagnosis implements HealthCheck {
    private final DatabaseChecks database;

    public ExecutionDiagnosis(ExecutionDatabase database, InstantSource clock) {
        this.database = new DatabaseChecks(database, clock);
    }

    @Override
    public HealthCheckResponse call() {
        return Diagnosis.response("execution", database.findings());
    }
}
