package io.sysup.inventory.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.sysup.inventory.InventoryDatabase;
import io.sysup.inventory.selector.BoundValues;
import io.sysup.kit.db.Tx;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.page.Cursor;
import io.sysup.kit.page.Page;
import io.sysup.kit.problem.ProblemException;
import io.sysup.kit.redaction.Redactor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
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
        Line line = line(happening);
        tx.gather(TimelineSql.APPEND, line.id(), line);
    }

    public void append(Tx tx, List<Happening> happenings) {
        happenings.forEach(happening -> append(tx, happening));
    }

    private Line line(Happening happening) {
        return new Line(
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
                happening.payload().isEmpty() ? null : happening.payload(),
                happening.sourceEventId());
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Line(
            UUID id,
            Instant at,
            @Nullable UUID machine,
            @Nullable String name,
            String type,
            String severity,
            String actor,
            @Nullable String actorId,
            @Nullable UUID job,
            String message,
            @Nullable Map<String, Object> payload,
            @Nullable UUID source) {}

    /**
     * @param machineId null for those of all machines, also of removed ones
     */
    Page<TimelineEvent> page(
            @Nullable UUID machineId,
            TimelineFilter filter,
            int limit,
            @Nullable String cursorText) {
        List<TimelineEvent> events =
                rows(machineId, filter, limit + 1, Cursor.decode(cursorText, CURSOR_VALUES));
        if (events.isEmpty()
                && machineId != null
                && database.first(TimelineSql.MACHINE_EXISTS, machineId).isEmpty()) {
            throw ProblemException.notFound("The machine " + machineId);
        }
        return Page.of(events, limit, Timeline::place, null);
    }

    /**
     * Removes the oldest lines from before a time.
     *
     * @return how many it were; fewer than asked for when there are no more
     */
    public int forget(Instant before, int most) {
        return database.update(TimelineSql.FORGET, before, most);
    }

    static Cursor place(TimelineEvent event) {
        return Cursor.at(event.at(), event.id());
    }

    List<TimelineEvent> rows(
            @Nullable UUID machineId, TimelineFilter filter, int rows, @Nullable Cursor after) {
        BoundValues values = new BoundValues();
        String condition = condition(machineId, filter, values);
        String place =
                after == null
                        ? "true"
                        : "(e.created_at, e.id) < ("
                                + values.bind(after.instant(0).toString())
                                + "::text::timestamptz, "
                                + values.bind(after.id(1))
                                + ")";
        return database
                .query(TimelineSql.PAGE.formatted(condition, place, rows), values.toArray())
                .stream()
                .map(TimelineEvent::of)
                .toList();
    }

    boolean moreThan(int rows, @Nullable UUID machineId, TimelineFilter filter) {
        BoundValues values = new BoundValues();
        String condition = condition(machineId, filter, values);
        return database.first(TimelineSql.BEYOND.formatted(condition, rows), values.toArray())
                .isPresent();
    }

    private static String condition(
            @Nullable UUID machineId, TimelineFilter filter, BoundValues values) {
        String condition = filter.condition(values);
        return machineId == null
                ? condition
                : condition + " and e.machine_id = " + values.bind(machineId);
    }
}
