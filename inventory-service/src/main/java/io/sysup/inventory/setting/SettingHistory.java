package io.sysup.inventory.setting;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.inventory.InventoryDatabase;
import io.sysup.inventory.timeline.Actor;
import io.sysup.inventory.timeline.Happening;
import io.sysup.inventory.timeline.Timeline;
import io.sysup.kit.db.Tx;
import io.sysup.kit.page.Cursor;
import io.sysup.kit.page.Page;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who changed which setting from what to what: on the timeline, about no machine. */
@ApplicationScoped
public class SettingHistory {
    private static final int CURSOR_VALUES = 2;

    private final InventoryDatabase database;
    private final Timeline timeline;

    SettingHistory(InventoryDatabase database, Timeline timeline) {
        this.database = database;
        this.timeline = timeline;
    }

    /** A change to what it was already is none. */
    void tell(Tx tx, Setting setting, String tag, Chosen before, Chosen after, Actor actor) {
        @Nullable JsonNode old = value(before, setting, tag);
        @Nullable JsonNode now = value(after, setting, tag);
        if (Objects.equals(old, now)) {
            return;
        }
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("key", setting.key());
        payload.put("tag", tag.isEmpty() ? null : tag);
        payload.put("before", old);
        payload.put("after", now);
        String what = setting.key() + (tag.isEmpty() ? "" : " for the tag " + tag);
        String message = now == null ? what + " was reset" : what + " is " + now + " now";
        timeline.append(tx, Happening.ofAll("setting_changed", actor, message).with(payload));
    }

    private static @Nullable JsonNode value(Chosen chosen, Setting setting, String tag) {
        return chosen.of(setting, tag).map(ChosenValue::value).orElse(null);
    }

    /** The newest first. */
    Page<SettingChange> page(Setting setting, int limit, @Nullable String cursorText) {
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
