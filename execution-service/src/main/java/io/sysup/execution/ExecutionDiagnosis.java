package io.sysup.execution;

import io.quarkus.flyway.FlywayDataSource;
import io.smallrye.health.api.HealthGroup;
import io.sysup.execution.artifact.Integrity;
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
    private final Integrity integrity;

    public ExecutionDiagnosis(
            ExecutionDatabase database,
            @FlywayDataSource("execution") Flyway flyway,
            DeadLetters letters,
            Integrity integrity,
            InstantSource clock) {
        this.letters = letters;
        this.integrity = integrity;
        this.database = new DatabaseChecks(database, flyway, clock);
    }

    @Override
    public HealthCheckResponse call() {
        List<Finding> findings = new ArrayList<>(database.findings());
        if (database.answers(findings)) {
            findings.add(deadLetters(letters.waiting()));
            findings.add(artifacts(integrity.harmed()));
        }
        return Diagnosis.response("execution", findings);
    }

    static Finding artifacts(Integrity.Harmed harmed) {
        return harmed.damaged() + harmed.missing() == 0
                ? Finding.ok("artifacts", "No kept file was found damaged or missing")
                : Finding.warning(
                        "artifacts",
                        "Kept files: %d damaged, %d missing"
                                .formatted(harmed.damaged(), harmed.missing()),
                        "See which with `sysup artifact list --integrity damaged` and `missing`; put them back from a backup and look again with `sysup artifact verify ID`. More of them soon after means a failing disk: look at its log.");
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
