package io.sysup.inventory;

import io.sysup.kit.health.ServiceHealth;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the database answers with the tables of this version. */
@Readiness
@ApplicationScoped
public class InventoryReadiness implements HealthCheck {
    private final ServiceHealth health;

    public InventoryReadiness(InventoryDatabase database) {
        this.health = new ServiceHealth("inventory", database, "inventory.idempotency_keys");
    }

    @Override
    public HealthCheckResponse call() {
        return health.check();
    }
}
