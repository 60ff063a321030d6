package io.sysup.execution.job;

import io.sysup.execution.limit.Limits;
import io.sysup.execution.limit.Room;
import io.sysup.kit.db.Tx;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Gives jobs to workers, each under a lease number of its own. */
@ApplicationScoped
public class Claims {
    private final Jobs jobs;
    private final Limits limits;

    public Claims(Jobs jobs, Limits limits) {
        this.jobs = jobs;
        this.limits = limits;
    }

    /** Takes up to {@code limit} jobs of the given kinds for the owner. */
    public List<Job> claim(Tx tx, String[] kinds, int limit, String owner, int leaseSeconds) {
        Room room = limits.room(tx);
        if (limit <= 0 || room.none()) {
            return List.of();
        }
        UUID[] chosen =
                tx.query(ClaimSql.READY, kinds, limit, room.fullActions(), room.fullTags()).stream()
                        .filter(row -> room.take(row.getString("kind"), tags(row)))
                        .map(row -> row.getUUID("id"))
                        .toArray(UUID[]::new);
        if (chosen.length > 0) {
            tx.update(ClaimSql.TAKE, chosen, owner, (double) leaseSeconds);
        }
        return jobs.readAll(tx, List.of(chosen));
    }

    private static Set<String> tags(Row row) {
        return Set.of(row.getArrayOfStrings("tags"));
    }

    /** Takes up to {@code limit} lost jobs whose detached run can be found again. */
    public List<Job> claimLost(Tx tx, String[] kinds, int limit, String owner, int leaseSeconds) {
        UUID[] taken =
                tx.query(ClaimSql.TAKE_LOST, kinds, limit, owner, (double) leaseSeconds).stream()
                        .map(row -> row.getUUID("id"))
                        .toArray(UUID[]::new);
        return jobs.readAll(tx, List.of(taken));
    }
}
