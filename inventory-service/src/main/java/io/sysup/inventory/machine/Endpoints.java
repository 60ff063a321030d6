package io.sysup.inventory.machine;

import io.sysup.inventory.InventoryDatabase;
import io.sysup.kit.db.Violation;
import io.sysup.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/** An address and port belong to one live machine. */
@ApplicationScoped
class Endpoints {
    private static final String UNIQUE = "uq_machines_endpoint";

    private final InventoryDatabase database;

    Endpoints(InventoryDatabase database) {
        this.database = database;
    }

    /** Runs work that takes an endpoint; names the machine that has it already. */
    <T> T taking(String hostname, int port, Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            if (Violation.ofUnique(e, UNIQUE)) {
                throw taken(hostname, port);
            }
            throw e;
        }
    }

    private ProblemException taken(String hostname, int port) {
        String holder =
                database.first(MachineSql.AT_ENDPOINT, hostname, port)
                        .map(row -> row.getString("name"))
                        .orElse("another machine");
        String shown = hostname.contains(":") ? "[" + hostname + "]" : hostname;
        return ProblemException.conflict(
                shown + ":" + port + " is already registered as " + holder + ".",
                "Edit that machine, or remove it first.");
    }
}
