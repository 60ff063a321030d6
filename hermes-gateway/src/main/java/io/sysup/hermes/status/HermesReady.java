package io.sysup.hermes.status;

import io.smallrye.common.annotation.Blocking;
import io.sysup.hermes.HermesDatabase;
import io.sysup.kit.health.ServiceHealth;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the database answers and has the gateway's tables. */
@Readiness
@Singleton
@Blocking
class HermesReady implements HealthCheck {
    private final ServiceHealth health;

    HermesReady(HermesDatabase database) {
        this.health = new ServiceHealth("hermes", database, "hermes.api_clients");
    }

    @Override
    public HealthCheckResponse call() {
        return health.check();
    }
}
