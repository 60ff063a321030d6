package io.sysup.execution.pause;

import io.sysup.execution.ExecutionDatabase;
import io.sysup.execution.job.JobChannels;
import io.sysup.kit.db.Tx;
import io.sysup.kit.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The pauses: few, made by hand, and read at every claim. */
@ApplicationScoped
public class Pauses {
    private static final String SELECT =
            """
            select p.id, p.scope, p.subject, p.reason, p.paused_by, p.created_at, m.name as machine
            from execution.queue_pauses p
            left join execution.machines m on p.scope = 'machine' and m.id::text = p.subject
            """;
    private static final String LIST = SELECT + "order by p.scope, p.created_at, p.id limit 1000";
    private static final String FIND = SELECT + "where p.scope = $1 and p.subject = $2";

    /** Pausing again changes the reason; what a stop has paused is a person's then. */
    private static final String PUT =
            """
            insert into execution.queue_pauses (id, scope, subject, reason, paused_by) values ($1, $2, $3, $4, $5)
            on conflict (scope, subject) do update set id = excluded.id, reason = excluded.reason, paused_by = excluded.paused_by,
                created_at = now()
            """;

    private static final String REMOVE = "delete from execution.queue_pauses where id = $1";

    private final ExecutionDatabase database;

    public Pauses(ExecutionDatabase database) {
        this.database = database;
    }

    public List<Pause> list() {
        return database.query(LIST).stream().map(Pause::of).toList();
    }

    public Pause put(Tx tx, PauseScope scope, String subject, String reason, String actor) {
        tx.update(PUT, Ids.next(), scope.word(), subject, reason, actor);
        return tx.first(FIND, scope.word(), subject).map(Pause::of).orElseThrow();
    }

    /** Wakes the workers; false when there was no such pause. */
    public boolean remove(Tx tx, UUID id) {
        boolean removed = tx.update(REMOVE, id) == 1;
        tx.wake(JobChannels.JOBS, "");
        return removed;
    }
}
