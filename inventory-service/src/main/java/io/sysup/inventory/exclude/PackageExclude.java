package io.sysup.inventory.exclude;

import io.sysup.contracts.apt.ExcludeRule;
import io.sysup.kit.db.Columns;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rule as it is shown.
 *
 * @param on selector of the machines, read anew for each job
 * @param packages names of packages, or patterns for them
 * @param until when it ends by itself; null when somebody has to end it
 * @param ended it holds for nothing any more
 * @param version that an edit has to name
 */
public record PackageExclude(
        UUID id,
        String name,
        String on,
        List<String> packages,
        String reason,
        @Nullable Instant until,
        boolean ended,
        Instant createdAt,
        @Nullable String createdBy,
        Instant updatedAt,
        @Nullable String updatedBy,
        int version) {

    static PackageExclude of(Row row) {
        return new PackageExclude(
                row.getUUID("id"),
                row.getString("name"),
                row.getString("selector"),
                List.of(row.getArrayOfStrings("packages")),
                row.getString("reason"),
                Columns.instantOrNull(row, "until"),
                Columns.flag(row, "ended"),
                Columns.instant(row, "created_at"),
                row.getString("created_by"),
                Columns.instant(row, "updated_at"),
                row.getString("updated_by"),
                row.getInteger("row_version"));
    }

    ExcludeRule rule() {
        return new ExcludeRule(id, name, packages, reason, until);
    }
}
