package io.sysup.execution.pending;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.sysup.execution.ExecutionDatabase;
import io.sysup.kit.db.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Keeps the rows of what is pending. An analysis only notes that its machine has another plan; the
 * rows follow within a second, so that jobs that end at the same time never wait for each other.
 */
@ApplicationScoped
public class PendingUpkeep {
    private static final Logger LOGGER = Logger.getLogger(PendingUpkeep.class);
    private static final int MACHINES_AT_ONCE = 200;

    private final ExecutionDatabase database;
    private volatile boolean isBehind;

    PendingUpkeep(ExecutionDatabase database) {
        this.database = database;
    }

    @Scheduled(
            every = "${sysup.packages.pending-every:1s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void followPlans() {
        try {
            catchUp();
            isBehind = false;
        } catch (RuntimeException e) {
            tell(e);
        }
    }

    /** Once, not each second that the database is away. */
    private void tell(RuntimeException trouble) {
        if (!isBehind) {
            LOGGER.warnf("What is pending is brought up to date later: %s", trouble.getMessage());
        }
        isBehind = true;
    }

    /** Returns when everything that was due is done. */
    void catchUp() {
        while (database.query(UpkeepSql.IS_DUE).getFirst().getBoolean("due")) {
            database.inTransaction(PendingUpkeep::next);
        }
    }

    /** All rows are looked at again, from the newest plans. */
    void lookAtAllAgain() {
        database.update(UpkeepSql.ALL_DUE);
        catchUp();
    }

    private static void next(Tx tx) {
        tx.query(UpkeepSql.ONE_AT_A_TIME);
        Map<UUID, Long> due =
                tx.query(UpkeepSql.TAKE_DUE, MACHINES_AT_ONCE).stream()
                        .collect(
                                Collectors.groupingBy(
                                        row -> row.getUUID("machine_id"), Collectors.counting()));
        if (due.isEmpty()) {
            return;
        }
        UUID[] machines = due.keySet().toArray(UUID[]::new);
        UUID[] severalTimes =
                due.entrySet().stream()
                        .filter(one -> one.getValue() > 1)
                        .map(Map.Entry::getKey)
                        .toArray(UUID[]::new);
        tx.send(UpkeepSql.NUMBER, (Object) machines);
        tx.send(UpkeepSql.ADD_CHANGES, (Object) machines);
        tx.send(UpkeepSql.WIDEN);
        String moved =
                tx.query(UpkeepSql.REPLACE, machines, severalTimes).getFirst().getString("moved");
        if (moved != null) {
            tx.send(UpkeepSql.ADD_UP, moved);
            tx.send(UpkeepSql.FORGET, moved);
        }
    }
}
