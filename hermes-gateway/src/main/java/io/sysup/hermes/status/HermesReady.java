package io.sysup.hermes.status;

import io.smallrye.common.annotation.Blocking;
import io.sysup.hermes.HermesDatabase;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/** Ready when the database answers and has the gateway's tables. */
@Readiness
@Singleton
@Blocking
class HermesReady implements HealthCheck {
    private static final Logger LOGGER = Logger.getLogger(HermesReady.class);
    private static final String NAME = "hermes";
    private static final String PROBE = "select 1 from hermes.api_clients limit 1";

    private final HermesDatabase database;

    HermesReady(HermesDatabase database) {
        this.database = database;
    }

    @Override
    public HealthCheckResponse call() {
        try {
            database.query(PROBE);
            return HealthCheckResponse.up(NAME);
        } catch (RuntimeException e) {
            LOGGER.debug("The database does not answer", e);
            return HealthCheckResponse.down(NAME);
        }
    }
}
