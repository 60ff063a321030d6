package io.sysup.inventory.preference;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.inventory.InventoryDatabase;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.json.Json;
import io.sysup.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/** The rows of user_preferences: at most one a preference and caller. */
@ApplicationScoped
public class Preferences {
    private final InventoryDatabase database;
    private final InstantSource clock;

    public Preferences(InventoryDatabase database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What an earlier version kept and this one does not know is left out. */
    Map<String, JsonNode> of(String subject) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        database.query(PreferenceSql.ALL, subject)
                .forEach(row ->
                        Preference.of(row.getString("key"))
                                .ifPresent(one ->
                                        values.put(one.key(), Json.tree(row.getString("value")))));
        return values;
    }

    void save(String subject, String key, JsonNode value) {
        Preference preference = known(key);
        if (!preference.takes(value)) {
            throw ProblemException.invalidField(
                    ErrorKind.VALIDATION, "value", "must be " + preference.accepted());
        }
        database.update(
                PreferenceSql.SAVE,
                Ids.next(),
                subject,
                preference.key(),
                Json.write(value),
                clock.instant());
    }

    void remove(String subject, String key) {
        database.update(PreferenceSql.REMOVE, subject, known(key).key());
    }

    private static Preference known(String key) {
        return Preference.of(key)
                .orElseThrow(() ->
                        ProblemException.invalidField(
                                ErrorKind.VALIDATION,
                                "key",
                                "must be one of " + Preference.allKeys()));
    }
}
