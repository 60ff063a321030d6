package io.sysup.kit.diagnosis;

import io.sysup.kit.json.Json;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * The findings of one part of the product as a health check of the group {@link #GROUP}, so that
 * one process can ask another for them.
 */
public final class Diagnosis {
    public static final String GROUP = "diagnosis";

    /** Holds the findings as a JSON array. */
    public static final String DATA = "findings";

    private Diagnosis() {}

    public static HealthCheckResponse response(String part, List<Finding> findings) {
        boolean well = findings.stream().noneMatch(found -> found.level() == Finding.Level.ERROR);
        return HealthCheckResponse.named(part)
                .status(well)
                .withData(DATA, Json.write(findings))
                .build();
    }
}
