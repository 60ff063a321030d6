package io.sysup.scheduler;

import io.quarkus.flyway.FlywayDataSource;
import io.smallrye.health.api.HealthGroup;
import io.sysup.kit.diagnosis.DatabaseChecks;
import io.sysup.kit.diagnosis.Diagnosis;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.flywaydb.core.Flyway;

/** What is well with this service and what is not. */
@HealthGroup(Diagnosis.GROUP)
@ApplicationScoped
public class SchedulerDiagnosis implements HealthCheck {
    private final DatabaseChecks database;

    public SchedulerDiagnosis(
            SchedulerDatabase database,
            @FlywayDataSource("scheduler") Flyway flyway,
            InstantSource clock) {
        this.database = new DatabaseChecks(database, flyway, clock);
    }

    @Override
    public HealthCheckResponse call() {
        return Diagnosis.response("scheduler", database.findings());
    }
}
