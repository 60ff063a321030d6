package io.sysup.inventory.fleet;

import io.sysup.inventory.InventoryDatabase;
import jakarta.enterprise.context.ApplicationScoped;

/** All live machines together. */
@ApplicationScoped
public class Fleet {
    private final InventoryDatabase database;

    public Fleet(InventoryDatabase database) {
        this.database = database;
    }

    FleetSummary summary() {
        return FleetSummary.of(database.query(FleetSql.SUMMARY).getFirst());
    }
}
