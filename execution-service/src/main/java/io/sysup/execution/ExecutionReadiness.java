package io.sysup.execution;

import io.sysup.kit.health.ServiceHealth;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the database answers with the tables of this version. */
@Readiness
@ApplicationScoped
public class ExecutionReadiness implements HealthCheck {
    private final ServiceHealth health;

    public ExecutionReadiness(ExecutionDatabase database) {
        this.health = new ServiceHealth("execution", database, "execution.machines");
    }

    @Override
    public HealthCheckResponse call() {
        return health.check();
    }
}
