package io.sysup.inventory.machine;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.kit.db.Tx;
import io.sysup.kit.problem.ProblemException;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The machines that others are reached through. */
@ApplicationScoped
public class JumpHosts {
    /** Of machines on the way to one. */
    public static final int MOST = 4;

    static final String FIELD = "jump";

    private static final String LEADS_BACK = "leads back to the machine itself";
    private static final String TOO_FAR = "makes a way over more than " + MOST + " machines";

    /**
     * Ways are changed one at a time: each change alone may be right where both make a circle. To
     * be called before any row is taken.
     */
    public void lock(Tx tx) {
        tx.query(JumpSql.LOCK);
    }

    /**
     * The machine that is meant.
     *
     * @param nameOrId empty for none: the machine is reached straight
     */
    @Nullable UUID find(Tx tx, String nameOrId) {
        return found(tx, nameOrId, FIELD).id();
    }

    private static JumpChange found(Tx tx, String nameOrId, String field) {
        if (nameOrId.isBlank()) {
            return JumpChange.STRAIGHT;
        }
        List<Row> found = tx.query(JumpSql.FIND, nameOrId.strip());
        if (found.isEmpty()) {
            throw refused(
                    field,
                    "must be a machine known here; there is no machine called " + nameOrId.strip());
        }
        if (found.size() > 1) {
            throw refused(field, "is the name of several machines; give the id of one");
        }
        Row machine = found.getFirst();
        return new JumpChange(machine.getUUID("id"), machine.getString("name"), Map.of());
    }

    /**
     * The same way for many machines, and those of them that it cannot lead to. Two statements
     * however many they are; none of the machines is behind another one afterwards.
     *
     * @param nameOrId empty for none: they are reached straight
     */
    public JumpChange change(Tx tx, String nameOrId, Collection<UUID> machines, String field) {
        JumpChange change = found(tx, nameOrId, field);
        if (change.id() == null) {
            return change;
        }
        Set<UUID> way =
                tx.query(JumpSql.WAY, change.id()).stream()
                        .map(row -> row.getUUID("id"))
                        .collect(Collectors.toSet());
        Map<UUID, String> refused = new HashMap<>();
        tx.query(JumpSql.BEHIND_EACH, (Object) machines.toArray(UUID[]::new))
                .forEach(row -> {
                    if (way.size() + row.getInteger("hops") > MOST) {
                        refused.put(row.getUUID("root"), TOO_FAR);
                    }
                });
        machines.stream().filter(way::contains).forEach(id -> refused.put(id, LEADS_BACK));
        return new JumpChange(change.id(), change.name(), refused);
    }

    /** Refuses a way that leads back, or over too many machines. */
    void check(Tx tx, UUID machine, UUID jump) {
        List<Row> way = tx.query(JumpSql.WAY, jump);
        if (way.isEmpty()) {
            throw refused(FIELD, "is a machine that was removed");
        }
        if (way.stream().anyMatch(row -> row.getUUID("id").equals(machine))) {
            throw refused(FIELD, LEADS_BACK);
        }
        int behind = tx.query(JumpSql.BEHIND, machine).getFirst().getInteger("hops");
        if (way.size() + behind > MOST) {
            throw refused(FIELD, TOO_FAR);
        }
    }

    /**
     * Leads the way to each machine through another one.
     *
     * @param through names or ids; null for those that are reached straight
     */
    void lead(Tx tx, UUID[] machines, @Nullable String[] through) {
        long wanted = Arrays.stream(through).filter(Objects::nonNull).count();
        if (tx.update(JumpSql.LEAD, machines, through) != wanted) {
            throw refused(
                    FIELD, "must name one machine that is known here or stands in the same list");
        }
        List<String> tooFar =
                tx.query(JumpSql.TOO_FAR, machines, MOST).stream()
                        .map(row -> row.getString("name"))
                        .toList();
        if (!tooFar.isEmpty()) {
            throw refused(
                    FIELD,
                    "leads in a circle or over more than "
                            + MOST
                            + " machines for "
                            + String.join(", ", tooFar));
        }
    }

    /** A machine that others are reached through stays. */
    void refuseRemoval(Tx tx, UUID machine, String name) {
        List<String> others =
                tx.query(JumpSql.REACHED_THROUGH, machine).stream()
                        .map(row -> row.getString("name"))
                        .toList();
        if (!others.isEmpty()) {
            throw ProblemException.conflict(
                    "Other machines are reached through " + name + ": " + String.join(", ", others),
                    "Give them another way, or remove them first.");
        }
    }

    private static ProblemException refused(String field, String message) {
        return ProblemException.invalidField(ErrorKind.VALIDATION, field, message);
    }
}
