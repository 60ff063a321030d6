package io.sysup.inventory.uistate;

import io.sysup.inventory.InventoryDatabase;
import io.sysup.kit.json.Json;
import io.sysup.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;

/** The rows of machine_ui_state: at most one a machine. */
@ApplicationScoped
public class UiStates {
    private final InventoryDatabase database;
    private final InstantSource clock;

    public UiStates(InventoryDatabase database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    UiState of(UUID machineId) {
        return database.first(UiStateSql.READ, machineId)
                .map(UiState::of)
                .orElseThrow(() -> unknown(machineId));
    }

    /** What is null stays as it is. */
    void save(UUID machineId, UiState wanted) {
        int saved =
                database.update(
                        UiStateSql.SAVE,
                        machineId,
                        Json.writeNullable(wanted.sectionsOpen()),
                        wanted.lastTab(),
                        clock.instant(),
                        wanted.tileMode());
        if (saved == 0) {
            throw unknown(machineId);
        }
    }

    private static ProblemException unknown(UUID machineId) {
        return ProblemException.notFound("The machine " + machineId);
    }
}
