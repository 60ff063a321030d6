package io.sysup.scheduler.calendar;

import io.sysup.kit.db.Columns;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a calendar needs to know of a campaign.
 *
 * @param windowId the window inside which it begins machines; null for any time
 * @param finishedAt null while it is not over
 */
record PlannedCampaign(
        UUID id,
        String name,
        String action,
        String state,
        int targets,
        @Nullable UUID windowId,
        Instant createdAt,
        @Nullable Instant finishedAt) {

    private static final String COLUMNS =
            "id, name, action, state, targets_total, maintenance_window_id, created_at, finished_at";

    /** Those that are not over, then those that were at work in a stretch, the newest first. */
    static final String DURING =
            "(select "
                    + COLUMNS
                    + " from scheduler.campaigns where finished_at is null and created_at < $2"
                    + " order by id desc limit $3) union all (select "
                    + COLUMNS
                    + """
                     from scheduler.campaigns where finished_at > $1 and created_at < $2
                    order by finished_at desc limit $3)
                    limit $3
                    """;

    static PlannedCampaign of(Row row) {
        return new PlannedCampaign(
                row.getUUID("id"),
                row.getString("name"),
                row.getString("action"),
                row.getString("state"),
                row.getInteger("targets_total"),
                row.getUUID("maintenance_window_id"),
                Columns.instant(row, "created_at"),
                Columns.instantOrNull(row, "finished_at"));
    }
}
