package io.sysup.execution.pending;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.sysup.contracts.apt.ExcludeRule;
import io.sysup.kit.db.Columns;
import io.sysup.kit.json.Json;
import io.sysup.kit.page.Cursor;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A machine that waits for an update, mostly of one architecture.
 *
 * @param firstSeenAt since when it waits for an update of the package
 * @param rule that leaves it alone; absent when none does
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PendingMachine(
        UUID machineId,
        String machine,
        List<Change> changes,
        Instant firstSeenAt,
        @Nullable ExcludeRule rule) {

    /** Versions are empty where they are not known. */
    public record Change(String arch, String from, String to, String state) {}

    static PendingMachine of(Row row) {
        String[] archs = row.getArrayOfStrings("archs");
        String[] froms = row.getArrayOfStrings("froms");
        String[] targets = row.getArrayOfStrings("targets");
        String[] states = row.getArrayOfStrings("states");
        return new PendingMachine(
                row.getUUID("id"),
                row.getString("name"),
                IntStream.range(0, archs.length)
                        .mapToObj(i -> new Change(archs[i], froms[i], targets[i], states[i]))
                        .toList(),
                Columns.instant(row, "first_seen_at"),
                rule(row.getString("rule")));
    }

    private static @Nullable ExcludeRule rule(@Nullable String json) {
        return json == null ? null : Json.read(json, ExcludeRule.class);
    }

    Cursor cursor() {
        return Cursor.at(machine.toLowerCase(Locale.ROOT), machineId);
    }
}
