package io.sysup.execution.deadletter;

import io.sysup.execution.ExecutionDatabase;
import io.sysup.kit.db.Tx;
import io.sysup.kit.db.Where;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.outbox.PutAside;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The stored dead letters; lists read by an index, newest first. */
@ApplicationScoped
public class DeadLetters {
    static final String REDRIVEN = "redriven";
    static final String DISCARDED = "discarded";
    static final List<String> STATUSES = List.of("waiting", REDRIVEN, DISCARDED);

    private static final String SELECT =
            """
            select d.id, d.topic, d.message_key, d.payload, d.cause, d.failed_at, d.status, d.decided_by, d.decided_at
            from execution.dead_letters d
            """;

    /** The same message may be read twice. */
    private static final String INSERT =
            """
            insert into execution.dead_letters (id, topic, partition_no, position, message_key, payload, cause, failed_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (topic, partition_no, position) do nothing
            """;

    private static final String DECIDE =
            """
            update execution.dead_letters set status = $2, decided_by = $3, decided_at = now()
            where id = $1 and status = 'waiting'
            """;
    private static final String WAITING =
            "select count(*) as letters from execution.dead_letters where status = 'waiting'";

    private final ExecutionDatabase database;

    public DeadLetters(ExecutionDatabase database) {
        this.database = database;
    }

    void store(PutAside message) {
        database.update(
                INSERT,
                Ids.next(),
                message.topic(),
                message.partition(),
                message.position(),
                message.key(),
                message.payload(),
                message.cause(),
                message.at().atOffset(ZoneOffset.UTC));
    }

    public long waiting() {
        return database.query(WAITING).getFirst().getLong("letters");
    }

    List<DeadLetter> list(@Nullable String status, @Nullable UUID before, int rows) {
        Where where =
                new Where()
                        .and("d.status = ?", status)
                        .and("d.id < ?", before)
                        .then("order by d.id desc limit ?", rows);
        return database.query(SELECT + where.sql(), where.values()).stream()
                .map(DeadLetter::of)
                .toList();
    }

    Optional<DeadLetter> find(UUID id) {
        return database.first(SELECT + "where d.id = $1", id).map(DeadLetter::of);
    }

    /** Returns false when it was decided before. */
    boolean decide(Tx tx, UUID id, String status, String actor) {
        return tx.update(DECIDE, id, status, actor) == 1;
    }
}
