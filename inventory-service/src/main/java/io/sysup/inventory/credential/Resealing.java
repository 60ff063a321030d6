package io.sysup.inventory.credential;

import io.sysup.inventory.InventoryDatabase;
import io.sysup.inventory.timeline.Actor;
import io.sysup.inventory.timeline.Happening;
import io.sysup.inventory.timeline.Timeline;
import io.sysup.kit.db.Tx;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Seals what other keys have sealed with the key of a rotation, a little at a time: whoever logs in
 * meanwhile waits for one small transaction at most. A row tells by itself whether it is done, so a
 * crash loses nothing.
 */
@Singleton
class Resealing {
    static final int AT_ONCE = 100;

    private static final Logger LOGGER = Logger.getLogger(Resealing.class);
    private static final UUID FIRST = new UUID(0, 0);

    private final InventoryDatabase database;
    private final Keys keys;
    private final Timeline timeline;
    private final InstantSource clock;

    Resealing(InventoryDatabase database, Keys keys, Timeline timeline, InstantSource clock) {
        this.database = database;
        this.keys = keys;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * What came of a few rows.
     *
     * @param last id of the last one looked at; null when there was none
     */
    record Part(@Nullable UUID last, int resealed, int unreadable) {}

    /**
     * Goes through all rows, first those that nobody uses.
     *
     * @param goOn asked before each part
     * @return how many cannot be opened
     */
    int all(Rotation rotation, BooleanSupplier goOn) {
        round(rotation, RotationSql.FREE_ROWS, goOn);
        return round(rotation, RotationSql.ALL_ROWS, goOn);
    }

    private int round(Rotation rotation, String rows, BooleanSupplier goOn) {
        int unreadable = 0;
        UUID after = FIRST;
        while (after != null && goOn.getAsBoolean()) {
            Part part = part(rotation, rows, after);
            unreadable += part.unreadable();
            after = part.last();
        }
        return unreadable;
    }

    Part part(Rotation rotation, String rows, UUID after) {
        SecretBox box = keys.boxFor(rotation.keyId()).sealingWith(rotation.keyId());
        return database.transaction(tx -> {
            List<Row> found = tx.query(rows, rotation.keyId(), after, AT_ONCE);
            List<@Nullable Object[]> anew = new ArrayList<>();
            List<Happening> told = new ArrayList<>();
            for (Row row : found) {
                try {
                    anew.add(anew(row, box));
                    told.add(told(row, rotation));
                } catch (UnreadableSecret e) {
                    LOGGER.debugf("%s It stays as it is.", e.getMessage());
                }
            }
            save(tx, rotation, anew, told);
            UUID last = found.isEmpty() ? null : found.getLast().getUUID("machine_id");
            return new Part(last, anew.size(), found.size() - anew.size());
        });
    }

    private void save(
            Tx tx, Rotation rotation, List<@Nullable Object[]> anew, List<Happening> told) {
        if (!anew.isEmpty()) {
            tx.batch(RotationSql.RESEAL, anew);
            timeline.append(tx, told);
            tx.send(RotationSql.ADVANCE, rotation.id(), anew.size());
        }
    }

    private @Nullable Object[] anew(Row row, SecretBox box) {
        return new @Nullable Object[] {
            row.getUUID("machine_id"),
            anew(row, SecretColumn.PASSWORD, box),
            anew(row, SecretColumn.SUDO_PASSWORD, box),
            anew(row, SecretColumn.PRIVATE_KEY, box),
            anew(row, SecretColumn.KEY_PASSPHRASE, box),
            box.primaryKeyId(),
            clock.instant()
        };
    }

    private static @Nullable Buffer anew(Row row, SecretColumn column, SecretBox box) {
        UUID machine = row.getUUID("machine_id");
        return box.seal(box.open(row.getBuffer(column.column()), column, machine), column, machine);
    }

    private static Happening told(Row row, Rotation rotation) {
        return Happening.of(
                row.getUUID("machine_id"),
                row.getString("name"),
                "credential_resealed",
                Actor.INVENTORY,
                "Credential decrypted to seal it with the key "
                        + rotation.keyId()
                        + " instead of "
                        + row.getString("key_id"));
    }
}
