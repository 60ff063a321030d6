package io.sysup.execution.packages;

import io.sysup.contracts.apt.PlannedPackage;
import io.sysup.execution.ExecutionDatabase;
import io.sysup.kit.json.Json;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The plans that analyses and dry runs have shown to people, as long as their jobs are kept. */
@ApplicationScoped
public class ShownPlans {
    private final ExecutionDatabase database;

    ShownPlans(ExecutionDatabase database) {
        this.database = database;
    }

    public Optional<List<PlannedPackage>> find(UUID machine, String hash) {
        return database.first(ArchiveSql.SHOWN, machine, hash)
                .map(row -> List.of(Json.read(row.getString("plan"), PlannedPackage[].class)));
    }
}
