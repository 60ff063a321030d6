package io.sysup.execution.history;

import io.sysup.execution.ExecutionDatabase;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How long actions took when they ended well. */
@ApplicationScoped
public class Durations {
    /** Some for each machine of a large fleet; read in a fraction of a second. */
    private static final int READ_OF_AN_ACTION = 10_000;

    /** What was long ago says little of today. */
    private static final int LAST_OF_A_MACHINE = 20;

    private final ExecutionDatabase database;

    Durations(ExecutionDatabase database) {
        this.database = database;
    }

    /**
     * @param machineId null for all machines together
     * @param runs executions that it was counted from
     * @param seconds within which nineteen of twenty of them were over
     */
    public record Duration(String action, @Nullable UUID machineId, int runs, int seconds) {
        private static Duration of(Row row) {
            return new Duration(
                    row.getString("action"),
                    row.getUUID("machine_id"),
                    row.getInteger("runs"),
                    row.getInteger("seconds"));
        }
    }

    /** Nothing of an action that never ended well, and of a machine where it did not. */
    public List<Duration> of(Collection<String> actions, Collection<UUID> machines) {
        return database
                .query(
                        DurationSql.LAST,
                        actions.stream().distinct().toArray(String[]::new),
                        machines.toArray(UUID[]::new),
                        READ_OF_AN_ACTION,
                        LAST_OF_A_MACHINE)
                .stream()
                .map(Duration::of)
                .toList();
    }
}
