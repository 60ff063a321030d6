package io.sysup.inventory.rebuild;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.sysup.kit.db.Columns;
import io.sysup.kit.json.Json;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A making anew of all states.
 *
 * @param looked machines that are done
 * @param differing those whose stored state was not what the history makes of it
 * @param unsettled those that events kept changing meanwhile, and that were left as they are
 * @param trouble why it does not go on at the moment
 * @param differences of the first machines that differ; only when one rebuild is asked for
 */
public record Rebuild(
        UUID id,
        Instant requestedAt,
        @Nullable String requestedBy,
        boolean dryRun,
        int machines,
        int looked,
        int differing,
        int unsettled,
        @Nullable String trouble,
        @Nullable Instant finishedAt,
        @Nullable String outcome,
        @JsonIgnore UUID after,
        List<Difference> differences) {

    static Rebuild of(Row row) {
        return new Rebuild(
                row.getUUID("id"),
                Columns.instant(row, "requested_at"),
                row.getString("requested_by"),
                row.getBoolean("dry_run"),
                row.getInteger("machines"),
                row.getInteger("looked"),
                row.getInteger("differing"),
                row.getInteger("unsettled"),
                row.getString("trouble"),
                Columns.instantOrNull(row, "finished_at"),
                row.getString("outcome"),
                row.getUUID("after_machine"),
                Arrays.asList(Json.read(row.getString("differences"), Difference[].class)));
    }

    /** In a word: {@code running}, {@code finished} or {@code cancelled}. */
    @JsonProperty
    public String state() {
        return outcome == null ? "running" : outcome;
    }
}
