package io.sysup.inventory.machine;

import io.sysup.inventory.InventoryDatabase;
import io.sysup.kit.db.Tx;
import io.sysup.kit.problem.ProblemException;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Single machines, removed ones too. */
@ApplicationScoped
public class Machines {
    private final InventoryDatabase database;

    public Machines(InventoryDatabase database) {
        this.database = database;
    }

    MachineView read(UUID id) {
        return found(database.first(MachineSql.READ, id), id);
    }

    MachineView read(Tx tx, UUID id) {
        return found(tx.first(MachineSql.READ, id), id);
    }

    private static MachineView found(Optional<Row> row, UUID id) {
        return row.map(MachineView::of)
                .orElseThrow(() -> ProblemException.notFound("The machine " + id));
    }
}
