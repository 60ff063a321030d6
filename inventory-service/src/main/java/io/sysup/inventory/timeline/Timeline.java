package io.sysup.inventory.timeline;

import io.sysup.inventory.InventoryDatabase;
import io.sysup.kit.db.Tx;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.json.Json;
import io.sysup.kit.page.Cursor;
import io.sysup.kit.page.Page;
import io.sysup.kit.problem.ProblemException;
import io.sysup.kit.redaction.Redactor;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The rows of machine_events. A page reads an index range of one machine, however many events the
 * others have.
 */
@ApplicationScoped
public class Timeline {
    private static final int CURSOR_VALUES = 2;

    private final InventoryDatabase database;
    private final InstantSource clock;
    private final Redactor redactor = Redactor.byShape();

    public Timeline(InventoryDatabase database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    public void append(Tx tx, Happening happening) {
        tx.send(TimelineSql.APPEND, row(happening));
    }

    public void append(Tx tx, List<Happening> happenings) {
        tx.batch(TimelineSql.APPEND, happenings.stream().map(this::row).toList());
    }

    private @Nullable Object[] row(Happening happening) {
        return new @Nullable Object[] {
            Ids.next(),
            happening.at() == null ? clock.instant() : happening.at(),
            happening.machineId(),
            happening.machineName(),
            happening.type(),
            happening.severity().word(),
            happening.actor().type(),
            happening.actor().id(),
            happening.jobId(),
            redactor.redact(happening.message()),
            happening.payload().isEmpty() ? null : Json.write(happening.payload()),
            happening.sourceEventId()
        };
    }

    Page<TimelineEvent> page(
            UUID machineId, boolean hostKeysOnly, int limit, @Nullable String cursorText) {
        Cursor cursor = Cursor.decode(cursorText, CURSOR_VALUES);
        List<Row> rows =
                cursor == null
                        ? database.query(
                                hostKeysOnly
                                        ? TimelineSql.FIRST_PAGE_OF_HOST_KEYS
                                        : TimelineSql.FIRST_PAGE,
                                machineId,
                                limit + 1)
                        : database.query(
                                hostKeysOnly
                                        ? TimelineSql.NEXT_PAGE_OF_HOST_KEYS
                                        : TimelineSql.NEXT_PAGE,
                                machineId,
                                limit + 1,
                                cursor.instant(0).toString(),
                                cursor.id(1));
        if (rows.isEmpty() && database.first(TimelineSql.MACHINE_EXISTS, machineId).isEmpty()) {
            throw ProblemException.notFound("The machine " + machineId);
        }
        List<TimelineEvent> events = rows.stream().map(TimelineEvent::of).toList();
        return Page.of(events, limit, last -> Cursor.at(last.at(), last.id()), null);
    }
}
