package io.sysup.execution;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the database answers with the tables of this version. */
@Readiness
@ApplicationScoped
public class ExecutionReadiness implements HealthCheck {
    private final ExecutionDatabase database;

    public ExecutionReadiness(ExecutionDatabase database) {
        this.database = database;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("execution");
        try {
            database.query("select 1 from execution.jobs limit 1");
            return response.up().build();
        } catch (RuntimeException e) {
            return response.down().withData("reason", String.valueOf(e.getMessage())).build();
        }
    }
}
