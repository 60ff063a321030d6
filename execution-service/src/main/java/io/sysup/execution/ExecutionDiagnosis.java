package io.sysup.execution;

import io.quarkus.flyway.FlywayDataSource;
import io.smallrye.health.api.HealthGroup;
import io.sysup.execution.deadletter.DeadLetters;
import io.sysup.kit.diagnosis.DatabaseChecks;
import io.sysup.kit.diagnosis.Diagnosis;
import io.sysup.kit.diagnosis.Finding;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.flywaydb.core.Flyway;

/** What is well with this service and what is not. */
@HealthGroup(Diagnosis.GROUP)
@ApplicationScoped
public class ExecutionDiagnosis implements HealthCheck {
    private final DatabaseChecks database;
    private final DeadLetters letters;

    public ExecutionDiagnosis(
            ExecutionDatabase database,
            @FlywayDataSource("execution") Flyway flyway,
            DeadLetters letters,
            InstantSource clock) {
        this.letters = letters;
        this.database = new DatabaseChecks(database, flyway, clock);
    }

    @Override
    public HealthCheckResponse call() {
        List<Finding> findings = new ArrayList<>(database.findings());
        if (database.answers(findings)) {
            findings.add(deadLetters(letters.waiting()));
        }
        return Diagnosis.response("execution", findings);
    }

    static Finding deadLetters(long waiting) {
        return waiting == 0
                ? Finding.ok("deadLetters", "No message was put aside")
                : Finding.warning(
                        "deadLetters",
                        waiting + " messages could not be applied and were put aside",
                        "Look at them on the page of the queue or with `sysup dead-letter list`; send them again or discard them.");
    }
}
