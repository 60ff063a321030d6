package io.sysup.hermes.diagnosis;

import io.sysup.kit.db.Columns;
import io.sysup.kit.diagnosis.Finding;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A check that is not well at the moment.
 *
 * @param since it has been as bad as it is
 */
public record AlertView(
        String part,
        String check,
        Finding.Level level,
        String message,
        @Nullable String remedy,
        Instant since) {

    static AlertView of(Row row) {
        return new AlertView(
                row.getString("part"),
                row.getString("check_name"),
                Finding.Level.valueOf(row.getString("level").toUpperCase(Locale.ROOT)),
                row.getString("message"),
                row.getString("remedy"),
                Columns.instant(row, "since"));
    }

    /** Body of the answer: all of them, the worst first. */
    public record Alerts(List<AlertView> items) {}
}
