package io.sysup.inventory.roster;

import io.sysup.inventory.InventoryDatabase;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * All machines, removed ones too, by name. Whoever asks sees what was committed before: each look
 * asks the database for what has changed since the one before, which is an index scan over nothing
 * as a rule.
 */
@ApplicationScoped
public class Roster {
    static final Comparator<Entry> BY_NAME =
            Comparator.comparing(Entry::name).thenComparing(Entry::id);

    /** Changes are kept for longer than this; what is older is read as a whole. */
    static final Duration GOOD_FOR = Duration.ofMinutes(5);

    private final InventoryDatabase database;
    private final ReentrantLock reading = new ReentrantLock();
    private final EntryReader reader = new EntryReader();
    private volatile @Nullable Look last;

    Roster(InventoryDatabase database) {
        this.database = database;
    }

    /** The machines as of now, by name and id. */
    public List<Entry> entries() {
        long asked = System.nanoTime();
        reading.lock();
        try {
            Look look = last;
            // Somebody who began to look after this one had asked looked for both.
            if (look == null || look.begun() - asked < 0) {
                look = look(look);
                last = look;
            }
            return look.entries();
        } finally {
            reading.unlock();
        }
    }

    private Look look(@Nullable Look before) {
        long begun = System.nanoTime();
        if (before != null) {
            List<Row> rows = database.query(RosterSql.CHANGED, before.snapshot());
            OffsetDateTime readAt = rows.getFirst().getOffsetDateTime("read_at");
            if (Duration.between(before.readAt(), readAt).compareTo(GOOD_FOR) < 0) {
                return new Look(begun, snapshot(rows), readAt, changed(before.entries(), rows));
            }
        }
        List<Row> rows = database.query(RosterSql.ALL);
        return new Look(
                begun,
                snapshot(rows),
                rows.getFirst().getOffsetDateTime("read_at"),
                changed(List.of(), rows));
    }

    private static String snapshot(List<Row> rows) {
        return rows.getFirst().getString("snapshot");
    }

    private List<Entry> changed(List<Entry> before, List<Row> rows) {
        Map<UUID, @Nullable Entry> changes = HashMap.newHashMap(rows.size());
        for (Row row : rows) {
            UUID id = row.getUUID("machine_id");
            if (id != null) {
                changes.put(id, row.getUUID("id") == null ? null : reader.entry(row));
            }
        }
        return changes.isEmpty() ? before : merged(before, changes);
    }

    private static List<Entry> merged(List<Entry> before, Map<UUID, @Nullable Entry> changes) {
        List<Entry> fresh = new ArrayList<>(changes.size());
        changes.values()
                .forEach(entry -> {
                    if (entry != null) {
                        fresh.add(entry);
                    }
                });
        fresh.sort(BY_NAME);
        List<Entry> all = new ArrayList<>(before.size() + fresh.size());
        int next = 0;
        for (Entry entry : before) {
            if (changes.containsKey(entry.id())) {
                continue;
            }
            while (next < fresh.size() && BY_NAME.compare(fresh.get(next), entry) < 0) {
                all.add(fresh.get(next++));
            }
            all.add(entry);
        }
        all.addAll(fresh.subList(next, fresh.size()));
        return all;
    }

    /**
     * @param begun of {@link System#nanoTime()}
     * @param snapshot what the database had committed
     * @param readAt by the clock of the database, by which changes are kept too
     */
    private record Look(long begun, String snapshot, OffsetDateTime readAt, List<Entry> entries) {}
}
