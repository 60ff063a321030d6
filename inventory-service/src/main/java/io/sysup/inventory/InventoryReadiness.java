package io.sysup.inventory;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the database answers with the tables of this version. */
@Readiness
@ApplicationScoped
public class InventoryReadiness implements HealthCheck {
    private static final String NEWEST_TABLE = "select 1 from inventory.idempotency_keys limit 1";

    private final InventoryDatabase database;

    public InventoryReadiness(InventoryDatabase database) {
        this.database = database;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("inventory");
        try {
            database.query(NEWEST_TABLE);
            return response.up().build();
        } catch (RuntimeException e) {
            return response.down().withData("reason", String.valueOf(e.getMessage())).build();
        }
    }
}
