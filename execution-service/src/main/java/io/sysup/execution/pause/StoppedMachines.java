package io.sysup.execution.pause;

import io.sysup.contracts.machine.SelectedMachines.Selected;
import io.sysup.execution.job.JobChannels;
import io.sysup.execution.machine.MachineCopies;
import io.sysup.kit.db.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Pauses of machines that emergency stops ask for. A stop means machines by a selector, of which
 * the queue knows nothing: the scheduler tells again and again whom they mean, and these pauses
 * follow. They are told from those of people by their id, which is derived from stop and machine; a
 * pause of a person stays as it is, and stays when the stop is over.
 */
@ApplicationScoped
class StoppedMachines {
    private static final int DERIVED = 3;

    private static final String LIFT =
            """
            delete from execution.queue_pauses
            where scope = 'machine' and substring(id::text from 15 for 1) = '3' and id <> all($1::uuid[])
            """;

    private static final String HOLD =
            """
            insert into execution.queue_pauses (id, scope, subject, reason, paused_by)
            select id, 'machine', machine::text, reason, paused_by
            from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[]) as held (id, machine, reason, paused_by)
            on conflict (scope, subject) do nothing
            """;

    private final MachineCopies copies;

    StoppedMachines(MachineCopies copies) {
        this.copies = copies;
    }

    static boolean isOfStop(UUID pause) {
        return pause.version() == DERIVED;
    }

    /** An emergency stop with the machines that it means now. */
    record Stop(UUID id, String reason, String stoppedBy, List<Selected> machines) {
        private UUID pauseOf(Selected machine) {
            return UUID.nameUUIDFromBytes(
                    ("stop:" + id + ":" + machine.id()).getBytes(StandardCharsets.UTF_8));
        }
    }

    private record Held(UUID id, Stop stop, Selected machine) {}

    /** From now on these machines are held, and no others by stops. */
    void replace(Tx tx, List<Stop> stops) {
        Map<UUID, Held> held = new LinkedHashMap<>();
        for (Stop stop : stops) {
            for (Selected machine : stop.machines()) {
                held.putIfAbsent(machine.id(), new Held(stop.pauseOf(machine), stop, machine));
            }
        }
        UUID[] ids = held.values().stream().map(Held::id).toArray(UUID[]::new);
        if (tx.update(LIFT, (Object) ids) > 0) {
            tx.wake(JobChannels.JOBS, "");
        }
        if (ids.length > 0) {
            copies.addUnknown(tx, held.values().stream().map(Held::machine).toList());
            tx.update(
                    HOLD,
                    ids,
                    held.keySet().toArray(UUID[]::new),
                    held.values().stream().map(one -> one.stop().reason()).toArray(String[]::new),
                    held.values().stream()
                            .map(one -> one.stop().stoppedBy())
                            .toArray(String[]::new));
        }
    }
}
