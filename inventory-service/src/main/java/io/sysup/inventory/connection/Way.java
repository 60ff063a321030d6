package io.sysup.inventory.connection;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.inventory.hostkey.HostKey;
import io.sysup.inventory.machine.JumpHosts;
import io.sysup.kit.problem.Problem;
import io.sysup.kit.problem.ProblemException;
import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The machines from one that is wanted over those that it is reached through, all of which may be
 * logged in to.
 */
record Way(List<Row> machines) {

    /**
     * @param machines those that there are, by id
     * @param keys their host keys
     */
    static Way to(UUID machine, Map<UUID, Row> machines, Map<UUID, List<HostKey>> keys) {
        Row first = machines.get(machine);
        if (first == null) {
            throw ProblemException.notFound("The machine " + machine);
        }
        return new Way(from(first, machines, keys, 0));
    }

    private static List<Row> from(
            Row machine, Map<UUID, Row> machines, Map<UUID, List<HostKey>> keys, int hops) {
        refuseUndecidedChange(name(machine), keys.getOrDefault(id(machine), List.of()));
        List<Row> way = new ArrayList<>(List.of(machine));
        UUID jumpId = jump(machine);
        if (jumpId != null) {
            Row jump = machines.get(jumpId);
            if (jump == null || hops == JumpHosts.MOST) {
                throw closed(name(machine), "through a machine that is not there");
            }
            if (disabled(jump)) {
                throw closed(name(machine), "through " + name(jump) + ", which is disabled");
            }
            try {
                way.addAll(from(jump, machines, keys, hops + 1));
            } catch (ProblemException e) {
                throw closed(machine, jump, e.problem());
            }
        }
        return way;
    }

    /** Whoever shows the new key may be an impostor, so no secret leaves before a decision. */
    private static void refuseUndecidedChange(String name, List<HostKey> keys) {
        if (keys.stream().anyMatch(HostKey::changed)) {
            throw new ProblemException(
                    409,
                    ErrorKind.HOST_KEY_CHANGED,
                    "The host key of " + name + " changed and nobody has decided about it yet.",
                    "Compare the new fingerprint with the machine's, then approve or reject it.",
                    List.of());
        }
    }

    /**
     * What is wrong at one place of the way, as it is told of the machine that is wanted: it is the
     * way that is closed, not the machine behind it.
     */
    ProblemException closedAt(int place, ProblemException trouble) {
        ProblemException told = trouble;
        for (int i = place; i > 0; i--) {
            told = closed(machines.get(i - 1), machines.get(i), told.problem());
        }
        return told;
    }

    private static ProblemException closed(Row machine, Row jump, Problem trouble) {
        return new ProblemException(
                409,
                ErrorKind.JUMP_REFUSED,
                "The way to "
                        + name(machine)
                        + " leads through "
                        + name(jump)
                        + ": "
                        + trouble.detail(),
                trouble.remedy(),
                List.of());
    }

    private static ProblemException closed(String name, String through) {
        return new ProblemException(
                409,
                ErrorKind.JUMP_REFUSED,
                "The way to " + name + " leads " + through + ".",
                "Enable that machine, or choose another way.",
                List.of());
    }

    static UUID id(Row machine) {
        return machine.getUUID("id");
    }

    static String name(Row machine) {
        return machine.getString("name");
    }

    static UUID jump(Row machine) {
        return machine.getUUID("jump_machine_id");
    }

    static boolean disabled(Row machine) {
        return "disabled".equals(machine.getString("status"));
    }
}
