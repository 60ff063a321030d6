package io.sysup.inventory.machine;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.kit.db.Tx;
import io.sysup.kit.problem.ProblemException;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The machines that others are reached through. */
@ApplicationScoped
public class JumpHosts {
    /** Of machines on the way to one. */
    public static final int MOST = 4;

    static final String FIELD = "jump";

    /**
     * Ways are changed one at a time: each change alone may be right where both make a circle. To
     * be called before any row is taken.
     */
    void lock(Tx tx) {
        tx.query(JumpSql.LOCK);
    }

    /**
     * The machine that is meant.
     *
     * @param nameOrId empty for none: the machine is reached straight
     */
    @Nullable UUID find(Tx tx, String nameOrId) {
        if (nameOrId.isBlank()) {
            return null;
        }
        List<Row> found = tx.query(JumpSql.FIND, nameOrId.strip());
        if (found.isEmpty()) {
            throw refused(
                    "must be a machine known here; there is no machine called " + nameOrId.strip());
        }
        if (found.size() > 1) {
            throw refused("is the name of several machines; give the id of one");
        }
        return found.getFirst().getUUID("id");
    }

    /** Refuses a way that leads back, or over too many machines. */
    void check(Tx tx, UUID machine, UUID jump) {
        List<Row> way = tx.query(JumpSql.WAY, jump);
        if (way.isEmpty()) {
            throw refused("is a machine that was removed");
        }
        if (way.stream().anyMatch(row -> row.getUUID("id").equals(machine))) {
            throw refused("leads back to the machine itself");
        }
        int behind = tx.query(JumpSql.BEHIND, machine).getFirst().getInteger("hops");
        if (way.size() + behind > MOST) {
            throw refused("makes a way over more than " + MOST + " machines");
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
            throw refused("must name one machine that is known here or stands in the same list");
        }
        List<String> tooFar =
                tx.query(JumpSql.TOO_FAR, machines, MOST).stream()
                        .map(row -> row.getString("name"))
                        .toList();
        if (!tooFar.isEmpty()) {
            throw refused(
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

    private static ProblemException refused(String message) {
        return ProblemException.invalidField(ErrorKind.VALIDATION, FIELD, message);
    }
}
