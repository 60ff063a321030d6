package io.sysup.inventory.message;

import io.sysup.contracts.job.JobChanged;
import io.sysup.contracts.message.ImportantMessage;
import io.sysup.inventory.InventoryDatabase;
import io.sysup.inventory.selector.BoundValues;
import io.sysup.kit.db.Tx;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.json.Json;
import io.sysup.kit.page.Cursor;
import io.sysup.kit.page.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The important messages. A page is read along an index by the time of the last sighting. */
@ApplicationScoped
public class Messages {
    private static final int CURSOR_VALUES = 2;

    private final InventoryDatabase database;

    public Messages(InventoryDatabase database) {
        this.database = database;
    }

    /** What a job said at its end; the caller holds the machine. */
    public void seen(Tx tx, UUID machineId, JobChanged job, Instant at) {
        List<ImportantMessage> messages = job.messages();
        if (messages == null || messages.isEmpty()) {
            return;
        }
        tx.send(
                MessageSql.SEEN,
                machineId,
                at,
                Json.write(Map.of("jobId", job.jobId(), "action", job.action())),
                messages.stream().map(message -> Ids.next()).toArray(UUID[]::new),
                texts(messages, ImportantMessage::source),
                texts(messages, ImportantMessage::category),
                texts(messages, ImportantMessage::severity),
                texts(messages, ImportantMessage::packageName),
                texts(messages, ImportantMessage::component),
                texts(messages, ImportantMessage::message),
                texts(messages, ImportantMessage::dedupKey),
                messages.stream().map(ImportantMessage::times).toArray(Integer[]::new),
                texts(messages, ImportantMessage::rawLineRef));
        count(tx, Set.of(machineId));
    }

    private static @Nullable String[] texts(
            List<ImportantMessage> messages, Function<ImportantMessage, @Nullable String> field) {
        return messages.stream().map(field).toArray(String[]::new);
    }

    /** Counts what is open of these machines, whose states the transaction holds. */
    public void count(Tx tx, Collection<UUID> machineIds) {
        tx.send(MessageSql.COUNT_OPEN, (Object) machineIds.toArray(UUID[]::new));
    }

    /**
     * Removes acknowledged messages that were last seen before a time.
     *
     * @return how many it were; fewer than asked for when there are no more
     */
    public int forget(Instant before, int most) {
        return database.update(MessageSql.FORGET, before, most);
    }

    Page<MessageView> page(MessageFilter filter, int limit, @Nullable String cursorText) {
        BoundValues values = new BoundValues();
        String condition = filter.condition(values);
        Cursor cursor = Cursor.decode(cursorText, CURSOR_VALUES);
        String place =
                cursor == null
                        ? "true"
                        : "(x.last_seen_at, x.id) < ("
                                + values.bind(cursor.instant(0).toString())
                                + "::text::timestamptz, "
                                + values.bind(cursor.id(1))
                                + ")";
        List<MessageView> found =
                database
                        .query(
                                MessageSql.PAGE.formatted(condition, place, limit + 1),
                                values.toArray())
                        .stream()
                        .map(MessageView::of)
                        .toList();
        return Page.of(found, limit, last -> Cursor.at(last.lastSeenAt(), last.id()), null);
    }

    /** One row a message, whatever machines it stands on. */
    Page<MessageGroup> groups(MessageFilter filter, int limit, @Nullable String cursorText) {
        BoundValues values = new BoundValues();
        String condition = filter.condition(values);
        Cursor cursor = Cursor.decode(cursorText, CURSOR_VALUES);
        String place =
                cursor == null
                        ? "true"
                        : "(x.last_seen_at, x.dedup_key) < ("
                                + values.bind(cursor.instant(0).toString())
                                + "::text::timestamptz, "
                                + values.bind(cursor.text(1))
                                + ")";
        List<MessageGroup> found =
                database
                        .query(
                                MessageSql.GROUPS.formatted(condition, place, limit + 1),
                                values.toArray())
                        .stream()
                        .map(MessageGroup::of)
                        .toList();
        return Page.of(found, limit, last -> Cursor.at(last.lastSeenAt(), last.key()), null);
    }

    /** How many there are of each category and severity. */
    List<Count> summary(MessageFilter filter) {
        BoundValues values = new BoundValues();
        String sql = MessageSql.SUMMARY.formatted(filter.condition(values));
        return database.query(sql, values.toArray()).stream()
                .map(row ->
                        new Count(
                                row.getString("category"),
                                row.getString("severity"),
                                row.getLong("messages"),
                                row.getLong("machines")))
                .toList();
    }

    /**
     * @param machines on which they stand
     */
    public record Count(String category, String severity, long messages, long machines) {}
}
