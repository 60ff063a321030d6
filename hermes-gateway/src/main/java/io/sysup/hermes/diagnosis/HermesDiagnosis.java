package io.sysup.hermes.diagnosis;

import io.smallrye.health.api.HealthGroup;
import io.sysup.hermes.HermesDatabase;
import io.sysup.kit.diagnosis.BrokerCheck;
import io.sysup.kit.diagnosis.DatabaseChecks;
import io.sysup.kit.diagnosis.Diagnosis;
import io.sysup.kit.diagnosis.Finding;
import io.sysup.kit.outbox.Broker;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** What the gateway finds of itself, and of the broker that all share. */
@HealthGroup(Diagnosis.GROUP)
@Singleton
class HermesDiagnosis implements HealthCheck {
    static final String NAME = "hermes";

    private final DatabaseChecks database;
    private final BrokerCheck broker;

    HermesDiagnosis(HermesDatabase database, Config config, InstantSource clock) {
        this.database = new DatabaseChecks(database, clock);
        this.broker = new BrokerCheck(new Broker(config));
    }

    @Override
    public HealthCheckResponse call() {
        List<Finding> findings = new ArrayList<>(database.findings());
        findings.add(broker.find());
        return Diagnosis.response(NAME, findings);
    }
}
