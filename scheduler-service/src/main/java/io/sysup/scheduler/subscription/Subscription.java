package io.sysup.scheduler.subscription;

import io.sysup.kit.db.Columns;
import io.sysup.kit.json.Json;
import io.sysup.scheduler.report.ReportFormat;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A subscription that is written down.
 *
 * @param nextRunAt null while it is switched off
 * @param last the newest time that it came round
 */
record Subscription(
        UUID id,
        SubscriptionWish wish,
        List<Receiver> receivers,
        @Nullable Instant nextRunAt,
        @Nullable MailingView last,
        String createdBy,
        Instant createdAt,
        int version) {

    /** A channel that it goes to. */
    public record Receiver(UUID id, String name) {}

    static Subscription of(Row row) {
        List<Receiver> receivers =
                Arrays.asList(Json.read(row.getString("channels"), Receiver[].class));
        String last = row.getString("last");
        return new Subscription(
                row.getUUID("id"),
                new SubscriptionWish(
                        row.getString("name"),
                        row.getString("kind"),
                        row.getUUID("machine_id"),
                        row.getString("selector"),
                        row.getInteger("period_days"),
                        ReportFormat.of(row.getString("format")),
                        row.getString("language"),
                        row.getString("cron"),
                        row.getString("timezone"),
                        receivers.stream().map(Receiver::id).toList(),
                        Columns.flag(row, "enabled")),
                receivers,
                Columns.instantOrNull(row, "next_run_at"),
                last == null ? null : Json.read(last, MailingView.class),
                row.getString("created_by"),
                Columns.instant(row, "created_at"),
                row.getInteger("row_version"));
    }
}
