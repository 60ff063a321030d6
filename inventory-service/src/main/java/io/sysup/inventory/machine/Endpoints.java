package io.sysup.inventory.machine;

import io.sysup.inventory.InventoryDatabase;
import io.sysup.kit.db.Violation;
import io.sysup.kit.problem.ProblemException;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An address and port belong to one live machine. */
@ApplicationScoped
public class Endpoints {
    public static final String UNIQUE = "uq_machines_endpoint";

    private final InventoryDatabase database;

    Endpoints(InventoryDatabase database) {
        this.database = database;
    }

    /** The live machines at these addresses. */
    public List<Holder> holders(Collection<String> hostnames) {
        return database
                .query(MachineSql.AT_ADDRESSES, (Object) hostnames.toArray(String[]::new))
                .stream()
                .map(Holder::of)
                .toList();
    }

    /** Who has an address and port. */
    public record Holder(
            UUID id,
            String name,
            String hostname,
            int port,
            @Nullable UUID jump,
            @Nullable String jumpName) {
        static Holder of(Row row) {
            return new Holder(
                    row.getUUID("id"),
                    row.getString("name"),
                    row.getString("hostname"),
                    row.getInteger("port"),
                    row.getUUID("jump_id"),
                    row.getString("jump_name"));
        }

        /**
         * @param through name or id of the machine that is gone through; null for none
         */
        public boolean isAt(String address, int itsPort, @Nullable String through) {
            boolean sameWay =
                    through == null
                            ? jump == null
                            : through.equals(jumpName)
                                    || jump != null && through.equalsIgnoreCase(jump.toString());
            return hostname.equals(address) && port == itsPort && sameWay;
        }
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
