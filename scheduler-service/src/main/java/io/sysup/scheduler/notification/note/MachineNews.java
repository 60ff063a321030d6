package io.sysup.scheduler.notification.note;

import io.sysup.contracts.event.CloudEvent;
import io.sysup.contracts.machine.MachineState;
import io.sysup.kit.db.Tx;
import io.sysup.kit.json.Json;
import io.sysup.scheduler.SchedulerDatabase;
import io.sysup.scheduler.notification.message.Event;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Compares states of machines with those before. Many are compared together, and a repeated or
 * older one changes nothing: its version says so.
 */
@ApplicationScoped
class MachineNews {
    private final SchedulerDatabase database;
    private final Notes notes;

    MachineNews(SchedulerDatabase database, Notes notes) {
        this.database = database;
        this.notes = notes;
    }

    void take(List<CloudEvent<MachineState>> events) {
        Map<UUID, MachineState> newest = new LinkedHashMap<>();
        for (CloudEvent<MachineState> event : events) {
            newest.merge(
                    event.data().machineId(),
                    event.data(),
                    (one, other) -> other.version() > one.version() ? other : one);
        }
        database.inTransaction(tx -> compare(tx, newest));
    }

    private void compare(Tx tx, Map<UUID, MachineState> newest) {
        Map<UUID, Standing> known =
                tx.query(NoteSql.MACHINES, (Object) newest.keySet().toArray(UUID[]::new)).stream()
                        .map(Standing::of)
                        .collect(Collectors.toMap(Standing::machineId, standing -> standing));
        List<Standing> kept = new ArrayList<>();
        List<UUID> gone = new ArrayList<>();
        List<News> news = new ArrayList<>();
        for (MachineState now : newest.values()) {
            Standing before = known.get(now.machineId());
            if (now.deleted()) {
                gone.add(now.machineId());
            } else if (before == null || now.version() > before.version()) {
                Standing standing = Standing.of(now, before);
                kept.add(standing);
                news.addAll(standing.since(before, now));
            }
        }
        keep(tx, kept, gone);
        Set<UUID> inRuns = inRuns(tx, news);
        news.forEach(one ->
                notes.add(
                        tx,
                        one,
                        one.event() == Event.SECURITY_UPDATES
                                && inRuns.contains(one.machines().getFirst())));
    }

    private static void keep(Tx tx, List<Standing> kept, List<UUID> gone) {
        if (!kept.isEmpty()) {
            tx.send(NoteSql.KEEP_MACHINES, Json.write(kept));
        }
        if (!gone.isEmpty()) {
            tx.send(NoteSql.FORGET_MACHINES, (Object) gone.toArray(UUID[]::new));
        }
    }

    /** A run that looks for updates says itself which are new. */
    private static Set<UUID> inRuns(Tx tx, List<News> news) {
        UUID[] machines =
                news.stream()
                        .filter(one -> one.event() == Event.SECURITY_UPDATES)
                        .map(one -> one.machines().getFirst())
                        .toArray(UUID[]::new);
        return machines.length == 0
                ? Set.of()
                : tx.query(NoteSql.IN_RUNS, (Object) machines).stream()
                        .map(row -> row.getUUID("machine_id"))
                        .collect(Collectors.toSet());
    }
}
