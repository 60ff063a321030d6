package io.sysup.hermes.grant;

import io.sysup.contracts.access.Right;
import io.sysup.hermes.HermesDatabase;
import io.sysup.hermes.audit.AuditActor;
import io.sysup.hermes.audit.AuditEntry;
import io.sysup.hermes.audit.AuditLog;
import io.sysup.kit.db.Columns;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.page.Cursor;
import io.sysup.kit.page.Page;
import io.sysup.kit.problem.ProblemException;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The grants on record: few enough that each gateway keeps them in memory. */
@Singleton
class Grants {
    static final int MOST = 1_000;

    private final HermesDatabase database;
    private final AuditLog audit;
    private final InstantSource clock;

    Grants(HermesDatabase database, AuditLog audit, InstantSource clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    List<GrantView> current() {
        return database.query(GrantSql.CURRENT, MOST).stream().map(Grants::view).toList();
    }

    Page<GrantView> page(@Nullable String who, int limit, @Nullable Cursor after) {
        List<GrantView> rows =
                database
                        .query(GrantSql.PAGE, who, after == null ? null : after.id(0), limit + 1)
                        .stream()
                        .map(Grants::view)
                        .toList();
        return Page.of(rows, limit, row -> Cursor.at(row.id()), null);
    }

    GrantView add(NewGrant wish, String by) {
        UUID id = Ids.next();
        return database.transaction(tx -> {
            tx.query(GrantSql.LOCK);
            if (tx.first(GrantSql.COUNT).orElseThrow().getLong("grants") >= MOST) {
                throw ProblemException.conflict(
                        "There are %d grants already.".formatted(MOST),
                        "Give them to groups, and remove those that have ended.");
            }
            int added =
                    tx.update(
                            GrantSql.INSERT,
                            id,
                            wish.who(),
                            wish.may(),
                            wish.on(),
                            wish.note(),
                            wish.endsAt(),
                            by);
            if (added == 0) {
                throw ProblemException.conflict(
                        "This is granted already.", "Remove that grant to change its end.");
            }
            GrantView made = view(tx.first(GrantSql.BY_ID, id).orElseThrow());
            audit.append(tx, List.of(entry("grant.added", made, by)));
            return made;
        });
    }

    void remove(UUID id, String by) {
        database.inTransaction(tx -> {
            GrantView gone =
                    tx.first(GrantSql.BY_ID, id)
                            .map(Grants::view)
                            .orElseThrow(() -> ProblemException.notFound("The grant " + id));
            tx.update(GrantSql.DELETE, id);
            audit.append(tx, List.of(entry("grant.removed", gone, by)));
        });
    }

    private AuditEntry entry(String action, GrantView grant, String by) {
        return AuditEntry.of(clock.instant(), new AuditActor(by, null), action, grant.who())
                .with(Map.of("may", grant.may().word(), "on", grant.on()));
    }

    private static GrantView view(Row row) {
        return new GrantView(
                row.getUUID("id"),
                row.getString("who"),
                Right.of(row.getString("may")),
                row.getString("selector"),
                row.getString("note"),
                Columns.instantOrNull(row, "ends_at"),
                Columns.instant(row, "created_at"),
                row.getString("created_by"));
    }
}
