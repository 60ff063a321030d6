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

    /**
     * @param silentDays after which a machine is told as not seen, not analysed
     */
    FleetWeek week(int silentDays) {
        return FleetWeek.of(database.query(FleetSql.WEEK, silentDays).getFirst(), silentDays);
    }

    FleetSummary summary() {
        return FleetSummary.of(database.query(FleetSql.SUMMARY).getFirst());
    }
}
