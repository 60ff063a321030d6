package io.sysup.inventory.setting;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.inventory.InventoryDatabase;
import io.sysup.inventory.timeline.Actor;
import io.sysup.kit.db.Tx;
import io.sysup.kit.json.Json;
import io.sysup.kit.problem.Versions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Changes settings. */
@ApplicationScoped
public class SettingEdits {
    private final InventoryDatabase database;
    private final Settings settings;
    private final SettingChecks checks;
    private final SettingHistory history;
    private final InstantSource clock;

    SettingEdits(
            InventoryDatabase database,
            Settings settings,
            SettingChecks checks,
            SettingHistory history,
            InstantSource clock) {
        this.database = database;
        this.settings = settings;
        this.checks = checks;
        this.history = history;
        this.clock = clock;
    }

    /** Which value it is about: that for all, or, with a tag, that for its machines. */
    record Place(Setting setting, String tag) {}

    /**
     * @param version of the value that it replaces
     * @param dryRun only tells what would be
     */
    SettingView save(Place place, JsonNode value, int version, boolean dryRun, Actor actor) {
        checks.check(place.setting(), place.tag(), value);
        ChosenValue wanted =
                new ChosenValue(
                        place.setting().key(),
                        place.tag(),
                        value,
                        version,
                        clock.instant(),
                        actor.id());
        return change(
                place,
                version,
                dryRun,
                actor,
                before -> {
                    checks.checkOrder(place.setting(), place.tag(), value, before);
                    return before.with(wanted);
                },
                tx ->
                        tx.update(
                                SettingSql.SAVE,
                                wanted.key(),
                                wanted.tag(),
                                Json.write(value),
                                wanted.changedAt(),
                                wanted.changedBy()));
    }

    /** From now on the default counts again; for a tag, what counts for all. */
    SettingView reset(Place place, int version, boolean dryRun, Actor actor) {
        Setting setting = place.setting();
        return change(
                place,
                version,
                dryRun,
                actor,
                before -> {
                    if (place.tag().isEmpty()) {
                        checks.checkOrder(setting, "", setting.standard(), before);
                    }
                    return before.without(setting, place.tag());
                },
                tx -> tx.update(SettingSql.REMOVE, setting.key(), place.tag()));
    }

    /**
     * @param wanted the settings as they are to be, or why not
     */
    private SettingView change(
            Place place,
            int version,
            boolean dryRun,
            Actor actor,
            UnaryOperator<Chosen> wanted,
            Consumer<Tx> write) {
        Setting setting = place.setting();
        try {
            return database.transaction(tx -> {
                tx.update(SettingSql.LOCK);
                Chosen before = Chosen.read(tx);
                if (before.of(setting, place.tag()).map(ChosenValue::version).orElse(0)
                        != version) {
                    throw Versions.outdated("The setting " + setting.key());
                }
                Chosen after = wanted.apply(before);
                if (!dryRun) {
                    write.accept(tx);
                    after = Chosen.read(tx);
                    history.tell(tx, setting, place.tag(), before, after, actor);
                }
                return SettingView.of(setting, after);
            });
        } finally {
            settings.forget();
        }
    }
}
