package io.sysup.execution.limit;

import io.sysup.execution.ExecutionDatabase;
import io.sysup.execution.job.JobChannels;
import io.sysup.kit.db.Tx;
import io.sysup.kit.ids.Ids;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The limits: few, made by hand, and counted at every claim over the jobs that run. */
@ApplicationScoped
public class Limits {
    private static final String SELECT =
            """
            select l.id, l.scope, l.subject, l.max_running, l.set_by, l.created_at,
                (select count(*) from execution.jobs r left join execution.machines m on m.id = r.machine_id
                 where r.status in ('running', 'lost') and (l.scope = 'all' or (l.scope = 'action' and r.kind = l.subject)
                     or (l.scope = 'tag' and l.subject = any(m.tags)))) as running
            from execution.queue_limits l order by l.scope, l.subject limit 1000
            """;

    /** Two claims at once would each find the same place free. */
    private static final String ONE_CLAIM_AT_A_TIME =
            """
            select pg_advisory_xact_lock(hashtext('execution.queue_limits'))
            where exists (select 1 from execution.queue_limits)
            """;

    private static final String PUT =
            """
            insert into execution.queue_limits (id, scope, subject, max_running, set_by) values ($1, $2, $3, $4, $5)
            on conflict (scope, subject) do update set max_running = excluded.max_running, set_by = excluded.set_by,
                created_at = now()
            """;
    private static final String REMOVE = "delete from execution.queue_limits where id = $1";

    private final ExecutionDatabase database;

    public Limits(ExecutionDatabase database) {
        this.database = database;
    }

    public List<Limit> list() {
        return limits(database.query(SELECT));
    }

    /** What is free now; until the transaction ends nobody else is told the same. */
    public Room room(Tx tx) {
        boolean limited = !tx.query(ONE_CLAIM_AT_A_TIME).isEmpty();
        return new Room(limited ? limits(tx.query(SELECT)) : List.of());
    }

    private static List<Limit> limits(List<Row> rows) {
        return rows.stream().map(Limit::of).toList();
    }

    public void put(Tx tx, LimitScope scope, String subject, int maxRunning, String actor) {
        tx.update(PUT, Ids.next(), scope.word(), subject, maxRunning, actor);
        wake(tx);
    }

    /** Returns false when there was no such limit. */
    public boolean remove(Tx tx, UUID id) {
        wake(tx);
        return tx.update(REMOVE, id) == 1;
    }

    private static void wake(Tx tx) {
        tx.wake(JobChannels.JOBS, "");
    }
}
