package io.sysup.hermes.status;

import io.smallrye.health.SmallRyeHealthReporter;
import io.sysup.hermes.status.StatusView.Service;
import jakarta.inject.Singleton;
import java.util.List;

/** Asks the readiness checks of this process, one of which is named after each service in it. */
@Singleton
class LocalHealth {
    private final SmallRyeHealthReporter health;

    LocalHealth(SmallRyeHealthReporter health) {
        this.health = health;
    }

    List<Service> of(List<String> names) {
        var report = new ReadinessReport(health.getReadiness().getPayload());
        return names.stream().map(report::service).toList();
    }
}
