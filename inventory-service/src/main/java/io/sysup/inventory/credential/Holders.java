package io.sysup.inventory.credential;

import io.sysup.inventory.InventoryDatabase;
import io.sysup.kit.db.Columns;
import io.sysup.kit.db.Queries;
import io.sysup.kit.ids.Ids;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The replicas of this service that run, and which keys each of them has. */
@Singleton
class Holders {
    /** One that was killed is waited for as long. */
    private static final double ALIVE_SECONDS = Duration.ofSeconds(30).toSeconds();

    private final UUID self = Ids.next();
    private final String place = place();
    private final InventoryDatabase database;

    Holders(InventoryDatabase database) {
        this.database = database;
    }

    /**
     * @param place host and process
     */
    record Holder(String place, List<String> keys, Instant seenAt) {}

    private static String place() {
        String process = ":" + ProcessHandle.current().pid();
        try {
            return InetAddress.getLocalHost().getHostName() + process;
        } catch (UnknownHostException e) {
            return "localhost" + process;
        }
    }

    void say(Set<String> keyIds) {
        database.update(RotationSql.HOLD, self, place, keyIds.toArray(String[]::new));
    }

    void leave() {
        database.update(RotationSql.LET_GO, self);
    }

    List<Holder> alive(Queries database) {
        return database.query(RotationSql.HOLDERS, ALIVE_SECONDS).stream()
                .map(row ->
                        new Holder(
                                row.getString("place"),
                                List.of(row.getArrayOfStrings("key_ids")),
                                Columns.instant(row, "seen_at")))
                .toList();
    }

    /** Those who could not open what this key seals. */
    List<String> lacking(Queries database, String keyId) {
        return alive(database).stream()
                .filter(holder -> !holder.keys().contains(keyId))
                .map(Holder::place)
                .toList();
    }
}
