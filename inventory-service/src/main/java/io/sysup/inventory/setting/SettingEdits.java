package io.sysup.inventory.setting;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.arc.All;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.inventory.InventoryDatabase;
import io.sysup.inventory.timeline.Actor;
import io.sysup.inventory.timeline.Happening;
import io.sysup.inventory.timeline.Timeline;
import io.sysup.kit.db.Tx;
import io.sysup.kit.json.Json;
import io.sysup.kit.page.Cursor;
import io.sysup.kit.page.Page;
import io.sysup.kit.problem.ProblemException;
import io.sysup.kit.problem.Versions;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Changes settings, and keeps who changed what. */
@ApplicationScoped
public class SettingEdits {
    private static final int CURSOR_VALUES = 2;

    private final InventoryDatabase database;
    private final Settings settings;
    private final Timeline timeline;
    private final InstantSource clock;
    private final List<SettingRule> rules;

    SettingEdits(
            InventoryDatabase database,
            Settings settings,
            Timeline timeline,
            InstantSource clock,
            @All List<SettingRule> rules) {
        this.database = database;
        this.settings = settings;
        this.timeline = timeline;
        this.clock = clock;
        this.rules = rules;
    }

    /**
     * @param tag whose machines the value is for; empty for all
     * @param version of the value that it replaces
     */
    SettingView save(Setting setting, String tag, JsonNode value, int version, Actor actor) {
        check(setting, tag, value);
        return change(
                setting,
                tag,
                version,
                actor,
                (tx, chosen) -> {
                    checkOrder(setting, tag, value, chosen);
                    tx.update(
                            SettingSql.SAVE,
                            setting.key(),
                            tag,
                            Json.write(value),
                            clock.instant(),
                            actor.id());
                });
    }

    /** From now on the default counts again; for a tag, what counts for all. */
    SettingView reset(Setting setting, String tag, int version, Actor actor) {
        return change(
                setting,
                tag,
                version,
                actor,
                (tx, chosen) -> {
                    if (tag.isEmpty()) {
                        checkOrder(setting, tag, setting.standard(), chosen);
                    }
                    tx.update(SettingSql.REMOVE, setting.key(), tag);
                });
    }

    private interface Change {
        void make(Tx tx, Chosen before);
    }

    private SettingView change(
            Setting setting, String tag, int version, Actor actor, Change change) {
        try {
            return database.transaction(tx -> {
                tx.update(SettingSql.LOCK);
                Chosen before = Chosen.read(tx);
                if (before.of(setting, tag).map(ChosenValue::version).orElse(0) != version) {
                    throw Versions.outdated("The setting " + setting.key());
                }
                change.make(tx, before);
                Chosen after = Chosen.read(tx);
                tell(tx, setting, tag, before, after, actor);
                return SettingView.of(setting, after);
            });
        } finally {
            settings.forget();
        }
    }

    private void check(Setting setting, String tag, JsonNode value) {
        if (!tag.isEmpty() && !setting.perTag()) {
            throw refused("tag", "must be left out: " + setting.key() + " is one for all machines");
        }
        if (!setting.kind().takes(value)) {
            throw refused("value", "must be " + setting.kind().accepted());
        }
        rules.stream()
                .filter(rule -> rule.about() == setting)
                .map(rule -> rule.against(value))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(wrong -> {
                    throw refused("value", wrong);
                });
    }

    /** Nothing is an error before it is a warning. */
    private static void checkOrder(Setting setting, String tag, JsonNode value, Chosen chosen) {
        setting.lower()
                .filter(lower -> value.intValue() < other(lower, tag, chosen))
                .ifPresent(lower -> {
                    throw refused("value", "must not be below " + said(lower, tag, chosen));
                });
        setting.higher()
                .filter(higher -> value.intValue() > other(higher, tag, chosen))
                .ifPresent(higher -> {
                    throw refused("value", "must not be above " + said(higher, tag, chosen));
                });
    }

    private static int other(Setting setting, String tag, Chosen chosen) {
        return chosen.number(setting, tag.isEmpty() ? List.of() : List.of(tag));
    }

    private static String said(Setting setting, String tag, Chosen chosen) {
        return setting.key() + ", which is " + other(setting, tag, chosen);
    }

    private static ProblemException refused(String field, String message) {
        return ProblemException.invalidField(ErrorKind.VALIDATION, field, message);
    }

    private void tell(
            Tx tx, Setting setting, String tag, Chosen before, Chosen after, Actor actor) {
        @Nullable JsonNode old = before.of(setting, tag).map(ChosenValue::value).orElse(null);
        @Nullable JsonNode now = after.of(setting, tag).map(ChosenValue::value).orElse(null);
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("key", setting.key());
        payload.put("tag", tag.isEmpty() ? null : tag);
        payload.put("before", old);
        payload.put("after", now);
        String what = setting.key() + (tag.isEmpty() ? "" : " for the tag " + tag);
        String message = now == null ? what + " was reset" : what + " is " + now + " now";
        timeline.append(tx, Happening.ofAll("setting_changed", actor, message).with(payload));
    }

    /** The newest first. */
    Page<SettingChange> changes(Setting setting, int limit, @Nullable String cursorText) {
        Cursor cursor = Cursor.decode(cursorText, CURSOR_VALUES);
        List<Row> rows =
                cursor == null
                        ? database.query(SettingSql.FIRST_CHANGES, setting.key(), limit + 1)
                        : database.query(
                                SettingSql.NEXT_CHANGES,
                                setting.key(),
                                limit + 1,
                                cursor.instant(0).toString(),
                                cursor.id(1));
        List<SettingChange> changes = rows.stream().map(SettingChange::of).toList();
        return Page.of(changes, limit, last -> Cursor.at(last.at(), last.id()), null);
    }
}
