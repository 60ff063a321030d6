package io.sysup.inventory.rebuild;

import io.sysup.inventory.InventoryDatabase;
import io.sysup.inventory.timeline.Actor;
import io.sysup.kit.db.Tx;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.json.Json;
import io.sysup.kit.problem.ProblemException;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The rebuilds. One is open at a time; it is done part by part, and after a crash, or by another
 * replica, goes on where the last part ended.
 */
@ApplicationScoped
class Rebuilds {
    private static final int AT_ONCE = 50;

    private final InventoryDatabase database;
    private final RebuildPart part;
    private final InstantSource clock;

    Rebuilds(InventoryDatabase database, RebuildPart part, InstantSource clock) {
        this.database = database;
        this.part = part;
        this.clock = clock;
    }

    Rebuild request(boolean dryRun, Actor actor) {
        UUID id = Ids.next();
        if (database.update(RebuildSql.REQUEST, id, clock.instant(), actor.id(), dryRun) == 0) {
            throw ProblemException.conflict(
                    "The states are being rebuilt already.",
                    "Wait until that is over, or cancel it: `sysup inventory rebuild --cancel`.");
        }
        return read(id);
    }

    Rebuild read(UUID id) {
        return database.first(RebuildSql.READ, id)
                .map(Rebuild::of)
                .orElseThrow(() -> ProblemException.notFound("The rebuild " + id));
    }

    List<Rebuild> latest() {
        return database.query(RebuildSql.LATEST).stream().map(Rebuild::of).toList();
    }

    /** What is rebuilt by then stays so. */
    Rebuild cancel(UUID id) {
        read(id);
        database.update(RebuildSql.END, id, clock.instant(), "cancelled");
        return read(id);
    }

    boolean open() {
        return database.first(RebuildSql.OPEN).isPresent();
    }

    void stuck(String trouble) {
        database.update(RebuildSql.TROUBLE, trouble);
    }

    /** Does the next part; false when there is none to do here. */
    boolean goOn() {
        return database.transaction(tx -> {
            Optional<Rebuild> taken = tx.first(RebuildSql.TAKE).map(Rebuild::of);
            taken.ifPresent(rebuild -> goOn(tx, rebuild));
            return taken.isPresent();
        });
    }

    private void goOn(Tx tx, Rebuild rebuild) {
        List<UUID> ids =
                tx.query(RebuildSql.NEXT, rebuild.after(), AT_ONCE).stream()
                        .map((Row row) -> row.getUUID("id"))
                        .toList();
        if (ids.isEmpty()) {
            tx.send(RebuildSql.END, rebuild.id(), clock.instant(), "finished");
            return;
        }
        RebuildPart.Result result = part.rebuild(ids, rebuild.dryRun());
        tx.send(
                RebuildSql.ADVANCE,
                rebuild.id(),
                ids.getLast(),
                ids.size(),
                result.differences().size(),
                result.unsettled(),
                Json.write(result.differences()));
    }
}
