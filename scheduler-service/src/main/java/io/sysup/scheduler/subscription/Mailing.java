package io.sysup.scheduler.subscription;

import io.sysup.scheduler.report.ReportClient;
import io.sysup.scheduler.report.ReportFormat;
import io.vertx.sqlclient.Row;
import java.util.UUID;

/**
 * A report that is to be made and mailed.
 *
 * @param reportId under which it is ordered
 */
record Mailing(
        UUID id,
        UUID subscription,
        UUID reportId,
        int failures,
        ReportClient.Order order,
        Letter letter) {

    static Mailing of(Row row) {
        String name = row.getString("name");
        String language = row.getString("language");
        return new Mailing(
                row.getUUID("id"),
                row.getUUID("subscription_id"),
                row.getUUID("report_id"),
                row.getInteger("failures"),
                new ReportClient.Order(
                        new ReportClient.Wish(
                                row.getString("kind"),
                                row.getUUID("machine_id"),
                                row.getString("selector"),
                                row.getInteger("period_days"),
                                language),
                        "subscription:" + name),
                new Letter(name, ReportFormat.of(row.getString("format")), language));
    }
}
