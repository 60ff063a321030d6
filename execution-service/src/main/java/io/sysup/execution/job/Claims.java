package io.sysup.execution.job;

import io.sysup.execution.limit.Limits;
import io.sysup.execution.limit.Room;
import io.sysup.kit.db.Queries;
import io.sysup.kit.db.Tx;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Gives jobs to workers, each under a lease number of its own. */
@ApplicationScoped
public class Claims {
    private static final String[] NOTHING = {};

    private final Limits limits;
    private final QueueFloor floor;

    public Claims(Limits limits, InstantSource clock) {
        this.limits = limits;
        this.floor = new QueueFloor(clock);
    }

    /** Whether there may be a job to take. */
    public boolean any(Queries queries) {
        return queries.query(ClaimSql.ANY, floor.at(queries)).getFirst().getBoolean("found");
    }

    /** Takes up to {@code limit} jobs of the given kinds for the owner. */
    public List<Job> claim(Tx tx, String[] kinds, int limit, String owner, int leaseSeconds) {
        if (limit <= 0) {
            return List.of();
        }
        tx.send(ClaimSql.PLAN_ONCE);
        List<Row> taken =
                tx.query(
                        ClaimSql.TAKE_UNLIMITED,
                        kinds,
                        limit,
                        NOTHING,
                        NOTHING,
                        floor.at(tx),
                        owner,
                        (double) leaseSeconds);
        return taken.getFirst().getBoolean("limited")
                ? claimWithinLimits(tx, kinds, limit, owner, leaseSeconds)
                : taken.stream().filter(row -> row.getUUID("id") != null).map(Job::of).toList();
    }

    private List<Job> claimWithinLimits(
            Tx tx, String[] kinds, int limit, String owner, int leaseSeconds) {
        Room room = limits.room(tx);
        if (room.none()) {
            return List.of();
        }
        UUID[] chosen =
                tx
                        .query(
                                ClaimSql.CHOOSE,
                                kinds,
                                limit,
                                room.fullActions(),
                                room.fullTags(),
                                floor.at(tx))
                        .stream()
                        .filter(row -> room.take(row.getString("kind"), tags(row)))
                        .map(row -> row.getUUID("id"))
                        .toArray(UUID[]::new);
        return chosen.length == 0
                ? List.of()
                : jobs(tx.query(ClaimSql.TAKE_CHOSEN, chosen, owner, (double) leaseSeconds));
    }

    private static Set<String> tags(Row row) {
        return Set.of(row.getArrayOfStrings("tags"));
    }

    /** Takes up to {@code limit} lost jobs whose detached run can be found again. */
    public List<Job> claimLost(Tx tx, String[] kinds, int limit, String owner, int leaseSeconds) {
        return jobs(tx.query(ClaimSql.TAKE_LOST, kinds, limit, owner, (double) leaseSeconds));
    }

    private static List<Job> jobs(List<Row> rows) {
        return rows.stream().map(Job::of).toList();
    }
}
