package io.sysup.hermes.audit;

import io.sysup.hermes.HermesDatabase;
import io.sysup.kit.db.GroupCommit;
import io.sysup.kit.db.Tx;
import io.sysup.kit.ids.Ids;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The one place that adds to the log. Rows of all gateways are one chain: each transaction that
 * appends holds a lock until its end, and entries that come at the same moment share one.
 */
@Singleton
public class AuditLog {
    private static final int AT_ONCE = 256;

    private final HermesDatabase database;
    private final GroupCommit<AuditEntry, AuditRow> group =
            new GroupCommit<>(this::store, AT_ONCE, 1);

    AuditLog(HermesDatabase database) {
        this.database = database;
    }

    /** Returns when the entry is kept; throws when it is not. */
    public AuditRow append(AuditEntry entry) {
        return group.bring(entry);
    }

    private List<AuditRow> store(List<AuditEntry> entries) {
        return database.transaction(tx -> append(tx, entries));
    }

    /**
     * Adds entries that are kept if and only if the rest of the transaction is. Call it last: all
     * others who append wait for the end of this one.
     */
    public List<AuditRow> append(Tx tx, List<AuditEntry> entries) {
        if (entries.isEmpty()) {
            return List.of();
        }
        tx.send(AuditSql.LOCK);
        AuditHead head = tx.first(AuditSql.HEAD).map(AuditHead::of).orElse(AuditHead.NONE);
        List<AuditRow> rows = new ArrayList<>();
        for (AuditEntry entry : entries) {
            AuditRow row = AuditRow.after(head, Ids.next(), entry);
            rows.add(row);
            head = row.asHead();
        }
        insert(tx, rows);
        return rows;
    }

    private static void insert(Tx tx, List<AuditRow> rows) {
        tx.send(
                AuditSql.INSERT,
                column(rows, Long[]::new, AuditRow::seq),
                column(rows, UUID[]::new, AuditRow::id),
                column(rows, OffsetDateTime[]::new, row -> row.time().atOffset(ZoneOffset.UTC)),
                column(rows, String[]::new, AuditRow::actor),
                column(rows, String[]::new, AuditRow::actorLabel),
                column(rows, String[]::new, AuditRow::action),
                column(rows, String[]::new, AuditRow::target),
                column(rows, Integer[]::new, AuditRow::status),
                column(rows, String[]::new, AuditRow::outcome),
                column(rows, String[]::new, AuditRow::errorKind),
                column(rows, String[]::new, AuditRow::remoteAddress),
                column(rows, String[]::new, AuditRow::requestId),
                column(rows, String[]::new, AuditRow::details),
                column(rows, String[]::new, AuditRow::prevHash),
                column(rows, String[]::new, AuditRow::hash));
    }

    private static <T> T[] column(
            List<AuditRow> rows, IntFunction<T[]> array, Function<AuditRow, @Nullable T> value) {
        return rows.stream().map(value).toArray(array);
    }

    AuditHead head() {
        return database.first(AuditSql.HEAD).map(AuditHead::of).orElse(AuditHead.NONE);
    }

    /** The last row that lies in an archive; before the first one, the place before row 1. */
    AuditHead beginning() {
        return database.first(ArchiveSql.LATEST, 1)
                .map(row -> Archive.of(row).end())
                .orElse(AuditHead.NONE);
    }

    Optional<String> hashOf(long seq) {
        return database.first(AuditSql.HASH, seq).map(row -> row.getString("hash"));
    }

    /** Rows in their order, at most so many. */
    List<AuditRow> read(long from, long to, int limit) {
        return database.query(AuditSql.FROM, from, to, limit).stream().map(AuditRow::of).toList();
    }

    /** The newest first. */
    List<AuditRow> find(AuditFilter filter, long before, int limit) {
        var where = filter.where().and("seq < ?", before).then("order by seq desc limit ?", limit);
        return database.query(AuditSql.ROWS + where.sql(), where.values()).stream()
                .map(AuditRow::of)
                .toList();
    }
}
