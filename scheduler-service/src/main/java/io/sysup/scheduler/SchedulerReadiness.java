package io.sysup.scheduler;

import io.sysup.kit.health.ServiceHealth;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the database answers with the tables of this version. */
@Readiness
@ApplicationScoped
public class SchedulerReadiness implements HealthCheck {
    private final ServiceHealth health;

    public SchedulerReadiness(SchedulerDatabase database) {
        this.health = new ServiceHealth("scheduler", database, "scheduler.notification_deliveries");
    }

    @Override
    public HealthCheckResponse call() {
        return health.check();
    }
}
