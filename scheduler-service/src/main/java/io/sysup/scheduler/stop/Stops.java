package io.sysup.scheduler.stop;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.kit.db.Queries;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.problem.ProblemException;
import io.sysup.scheduler.SchedulerDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The emergency stops that are on: few, made by hand. */
@ApplicationScoped
public class Stops {
    /** Each is asked for at the inventory again and again. */
    static final int MOST = 100;

    private static final String COLUMNS = "id, selector, reason, stopped_by, created_at, until";
    private static final String ACTIVE =
            "select "
                    + COLUMNS
                    + " from scheduler.stops where until is null or until > now() order by id limit 100";
    private static final String INSERT =
            """
            insert into scheduler.stops (id, selector, reason, stopped_by, until, idempotency_key)
            values ($1, $2, $3, $4, $5, $6)
            on conflict (idempotency_key) where idempotency_key is not null do nothing
            """;
    private static final String BY_ID =
            "select " + COLUMNS + " from scheduler.stops where id = $1 or idempotency_key = $2";
    private static final String LIFT = "delete from scheduler.stops where id = $1";
    private static final String SWEEP = "delete from scheduler.stops where until <= now()";

    private final SchedulerDatabase database;

    Stops(SchedulerDatabase database) {
        this.database = database;
    }

    public static List<Stop> active(Queries queries) {
        return queries.query(ACTIVE).stream().map(Stop::of).toList();
    }

    List<Stop> active() {
        return active(database);
    }

    Stop add(
            String on,
            String reason,
            String stoppedBy,
            @Nullable Instant until,
            @Nullable String idempotencyKey) {
        if (active().size() >= MOST) {
            throw new ProblemException(
                    409,
                    ErrorKind.CONFLICT,
                    "There are already " + MOST + " stops.",
                    "End some of them, or stop more machines with one selector.",
                    List.of());
        }
        UUID id = Ids.next();
        database.update(INSERT, id, on, reason, stoppedBy, until, idempotencyKey);
        return database.first(BY_ID, id, idempotencyKey).map(Stop::of).orElseThrow();
    }

    /** False when there was no such stop. */
    boolean lift(UUID id) {
        return database.update(LIFT, id) == 1;
    }

    void sweep() {
        database.update(SWEEP);
    }
}
