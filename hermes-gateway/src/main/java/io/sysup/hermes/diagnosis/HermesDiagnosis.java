package io.sysup.hermes.diagnosis;

import io.quarkus.flyway.FlywayDataSource;
import io.smallrye.health.api.HealthGroup;
import io.sysup.hermes.HermesDatabase;
import io.sysup.hermes.audit.AuditFindings;
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
import org.flywaydb.core.Flyway;

/** What the gateway finds of itself, and of the broker that all share. */
@HealthGroup(Diagnosis.GROUP)
@Singleton
class HermesDiagnosis implements HealthCheck {
    static final String NAME = "hermes";

    private final DatabaseChecks database;
    private final BrokerCheck broker;
    private final Certificates certificates;
    private final AuditFindings audit;

    HermesDiagnosis(
            HermesDatabase database,
            @FlywayDataSource("hermes") Flyway flyway,
            Config config,
            Certificates certificates,
            AuditFindings audit,
            InstantSource clock) {
        this.database = new DatabaseChecks(database, flyway, clock);
        this.broker = new BrokerCheck(new Broker(config));
        this.certificates = certificates;
        this.audit = audit;
    }

    @Override
    public HealthCheckResponse call() {
        List<Finding> findings = new ArrayList<>(database.findings());
        findings.addAll(broker.findings());
        findings.addAll(certificates.findings());
        if (database.answers(findings)) {
            findings.addAll(audit.findings());
        }
        return Diagnosis.response(NAME, findings);
    }
}
