package io.sysup.inventory.credential;

import io.sysup.inventory.InventoryDatabase;
import io.sysup.inventory.credential.SecretsView.KeyView;
import io.sysup.inventory.credential.SecretsView.Replica;
import io.sysup.inventory.credential.SecretsView.RotationView;
import jakarta.inject.Singleton;
import java.util.List;

/** Tells how the stored secrets are protected. */
@Singleton
class Protection {
    private final InventoryDatabase database;
    private final Keys keys;
    private final Holders holders;
    private final Rotations rotations;

    Protection(InventoryDatabase database, Keys keys, Holders holders, Rotations rotations) {
        this.database = database;
        this.keys = keys;
        this.holders = holders;
        this.rotations = rotations;
    }

    SecretsView view() {
        return new SecretsView(
                keys.source().name(),
                keys.source().ours(),
                keys(),
                holders.alive(database).stream()
                        .map(one -> new Replica(one.place(), one.keys(), one.seenAt()))
                        .toList(),
                rotations.latest().stream().map(this::view).toList(),
                keys.trouble().orElse(null));
    }

    private List<KeyView> keys() {
        SecretBox box = keys.box();
        return database.query(RotationSql.KEYS).stream()
                .map(row -> KeyView.of(row, box.holds(row.getString("key_id"))))
                .toList();
    }

    private RotationView view(Rotation rotation) {
        if (rotation.finishedAt() != null) {
            return RotationView.of(rotation, List.of(), 0, List.of());
        }
        List<String> waitsFor =
                rotation.sealing() ? List.of() : holders.lacking(database, rotation.keyId());
        long remaining = rotations.count(database, RotationSql.SEALED_OTHERWISE, rotation.keyId());
        return RotationView.of(rotation, waitsFor, remaining, unreadable(rotation));
    }

    /** After a look at all of them only these are left. */
    private List<String> unreadable(Rotation rotation) {
        return rotation.unreadable() == 0
                ? List.of()
                : database.query(RotationSql.MACHINES_SEALED_OTHERWISE, rotation.keyId()).stream()
                        .map(row -> row.getString("name"))
                        .toList();
    }
}
