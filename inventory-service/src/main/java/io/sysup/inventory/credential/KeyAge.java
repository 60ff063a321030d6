package io.sysup.inventory.credential;

import io.sysup.contracts.error.Failure;
import io.sysup.inventory.InventoryDatabase;
import io.sysup.kit.db.Columns;
import io.sysup.kit.diagnosis.Finding;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long the same key has been sealing the secrets, and whether its source is in order. */
@Singleton
public class KeyAge {
    private static final String CHECK = "sealingKey";

    private final InventoryDatabase database;
    private final Keys keys;
    private final InstantSource clock;
    private final Duration oldest;

    KeyAge(
            InventoryDatabase database,
            Keys keys,
            InstantSource clock,
            @ConfigProperty(name = "sysup.inventory.kek-max-age", defaultValue = "365d")
                    Duration oldest) {
        this.database = database;
        this.keys = keys;
        this.clock = clock;
        this.oldest = oldest;
    }

    public Finding find() {
        return keys.trouble().map(KeyAge::troubled).orElseGet(this::aged);
    }

    private static Finding troubled(Failure trouble) {
        return Finding.error(
                CHECK, trouble.message(), Objects.requireNonNullElse(trouble.remedy(), ""));
    }

    private Finding aged() {
        return database.first(RotationSql.SEALS_SINCE)
                .map(row ->
                        aged(
                                row.getString("key_id"),
                                Duration.between(Columns.instant(row, "since"), clock.instant()),
                                oldest))
                .orElseGet(() -> Finding.ok(CHECK, "Nothing was sealed yet"));
    }

    static Finding aged(String key, Duration age, Duration oldest) {
        String shown =
                "Credentials are sealed with the key " + key + " since " + age.toDays() + " days";
        return age.compareTo(oldest) < 0
                ? Finding.ok(CHECK, shown)
                : Finding.warning(
                        CHECK,
                        shown + ", longer than " + oldest.toDays(),
                        "Change it on the page of the secrets or with `sysup secret rotate`; logins go on meanwhile.");
    }
}
