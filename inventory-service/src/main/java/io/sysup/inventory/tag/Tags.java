package io.sysup.inventory.tag;

import io.sysup.inventory.InventoryDatabase;
import io.sysup.kit.db.Tx;
import io.sysup.kit.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** The labels and who carries them. */
@ApplicationScoped
public class Tags {
    private final InventoryDatabase database;

    public Tags(InventoryDatabase database) {
        this.database = database;
    }

    /** Makes the machine carry exactly these; unknown ones are made, case does not matter. */
    public void replace(Tx tx, UUID machineId, List<String> names) {
        // In one order, so that two registrations with new tags cannot wait for each other.
        String[] wanted =
                names.stream()
                        .sorted(Comparator.comparing(name -> name.toLowerCase(Locale.ROOT)))
                        .toArray(String[]::new);
        String[] keys =
                names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toArray(String[]::new);
        tx.update(TagSql.UNLINK_OTHERS, machineId, keys);
        if (wanted.length > 0) {
            UUID[] ids = names.stream().map(name -> Ids.next()).toArray(UUID[]::new);
            tx.update(TagSql.CREATE_MISSING, ids, wanted);
            // A statement of its own: it sees a tag that somebody else made a moment ago.
            tx.update(TagSql.LINK, machineId, keys);
        }
    }

    /** Gives each machine its labels; those it carries already stay. */
    public void add(Tx tx, Map<UUID, List<String>> labels) {
        List<UUID> machines = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        Map<String, String> names = new TreeMap<>();
        labels.forEach((machine, wanted) ->
                wanted.forEach(name -> {
                    String key = name.toLowerCase(Locale.ROOT);
                    names.putIfAbsent(key, name);
                    machines.add(machine);
                    keys.add(key);
                }));
        if (!names.isEmpty()) {
            UUID[] ids = names.keySet().stream().map(name -> Ids.next()).toArray(UUID[]::new);
            tx.update(TagSql.CREATE_MISSING, ids, names.values().toArray(String[]::new));
            tx.update(TagSql.LINK_MANY, machines.toArray(UUID[]::new), keys.toArray(String[]::new));
        }
    }

    /** Takes the labels from all of the machines. */
    public void remove(Tx tx, Collection<UUID> machines, Collection<String> names) {
        if (!names.isEmpty()) {
            tx.update(
                    TagSql.UNLINK_MANY,
                    machines.toArray(UUID[]::new),
                    names.stream()
                            .map(name -> name.toLowerCase(Locale.ROOT))
                            .toArray(String[]::new));
        }
    }

    List<TagCount> counts() {
        return database.query(TagSql.COUNTS).stream().map(TagCount::of).toList();
    }
}
